/** Each order's stream of events: append at the expected version, read back. */
@NullMarked
package dev.fulfilment.order.eventstore;

import org.jspecify.annotations.NullMarked;
