/** The stock reserved for each order, and the inventory steps of the saga. */
@NullMarked
package dev.fulfilment.inventory.allocation;

import org.jspecify.annotations.NullMarked;
