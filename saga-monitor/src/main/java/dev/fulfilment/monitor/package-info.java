/** Saga monitor: derives each order's history from the topics alone. It publishes no events, and no service depends on it. */
@NullMarked
package dev.fulfilment.monitor;

import org.jspecify.annotations.NullMarked;
