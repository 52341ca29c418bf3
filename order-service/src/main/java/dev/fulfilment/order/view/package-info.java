/** Read model of orders: a projection of the orders topic and the list queries on it. */
@NullMarked
package dev.fulfilment.order.view;

import org.jspecify.annotations.NullMarked;
