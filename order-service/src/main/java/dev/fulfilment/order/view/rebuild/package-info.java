/** Rebuilds the read model from the event store while it is in use. */
@NullMarked
package dev.fulfilment.order.view.rebuild;

import org.jspecify.annotations.NullMarked;
