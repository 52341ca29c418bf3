/** Shipments: one for each order, dispatched once its address is known and its stock is reserved. */
@NullMarked
package dev.fulfilment.shipping;

import org.jspecify.annotations.NullMarked;
