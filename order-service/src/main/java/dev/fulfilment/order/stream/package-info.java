/** History and progress of an order as server-sent events. */
@NullMarked
package dev.fulfilment.order.stream;

import org.jspecify.annotations.NullMarked;
