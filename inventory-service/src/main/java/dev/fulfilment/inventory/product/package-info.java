/** The products with their prices and stock. */
@NullMarked
package dev.fulfilment.inventory.product;

import org.jspecify.annotations.NullMarked;
