/** Orders: event-sourced; the other services report the steps of the saga by integration events. */
@NullMarked
package dev.fulfilment.order;

import org.jspecify.annotations.NullMarked;
