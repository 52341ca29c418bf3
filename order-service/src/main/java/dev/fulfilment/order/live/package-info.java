/** An order's progress, told as it happens. */
@NullMarked
package dev.fulfilment.order.live;

import org.jspecify.annotations.NullMarked;
