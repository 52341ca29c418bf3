/** Shipments: one for each order, dispatched once its address is known and its stock is set aside. */
@NullMarked
package dev.fulfilment.shipping;

import org.jspecify.annotations.NullMarked;
