/** The list of orders: a view built from the orders topic alone, and rebuilt from the streams while it is in use. */
@NullMarked
package dev.fulfilment.order.read;

import org.jspecify.annotations.NullMarked;
