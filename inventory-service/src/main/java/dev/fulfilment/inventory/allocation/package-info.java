/** What is set aside for which order: one row for each order, and the saga's steps on it. */
@NullMarked
package dev.fulfilment.inventory.allocation;

import org.jspecify.annotations.NullMarked;
