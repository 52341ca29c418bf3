/** Products, their stock, and its allocation to orders. */
@NullMarked
package dev.fulfilment.inventory;

import org.jspecify.annotations.NullMarked;
