/** Products, stock, and what of it is set aside for which order. */
@NullMarked
package dev.fulfilment.inventory;

import org.jspecify.annotations.NullMarked;
