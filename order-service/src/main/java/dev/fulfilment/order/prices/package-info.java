/** The service's own copy of the price list, carried here by events. */
@NullMarked
package dev.fulfilment.order.prices;

import org.jspecify.annotations.NullMarked;
