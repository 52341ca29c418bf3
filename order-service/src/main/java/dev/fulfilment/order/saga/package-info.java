/** Reactions to the other services' events, one class per topic: each records an outcome on its order. */
@NullMarked
package dev.fulfilment.order.saga;

import org.jspecify.annotations.NullMarked;
