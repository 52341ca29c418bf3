/** REST interface of single orders and drafts. */
@NullMarked
package dev.fulfilment.order.api;

import org.jspecify.annotations.NullMarked;
