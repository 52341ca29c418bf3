/** Metrics that every service has. */
@NullMarked
package dev.fulfilment.service.metrics;

import org.jspecify.annotations.NullMarked;
