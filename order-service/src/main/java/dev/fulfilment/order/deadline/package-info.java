/** Deadlines of saga steps: finds expired ones and cancels their orders. */
@NullMarked
package dev.fulfilment.order.deadline;

import org.jspecify.annotations.NullMarked;
