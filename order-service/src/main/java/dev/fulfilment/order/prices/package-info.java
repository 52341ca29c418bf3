/** The service's own copy of the price list, maintained from events. */
@NullMarked
package dev.fulfilment.order.prices;

import org.jspecify.annotations.NullMarked;
