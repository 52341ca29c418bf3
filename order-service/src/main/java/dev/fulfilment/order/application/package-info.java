/** Use cases of orders: loads an order, lets the domain decide, appends the events and publishes integration events. */
@NullMarked
package dev.fulfilment.order.application;

import org.jspecify.annotations.NullMarked;
