/** Trace context, causation and MDC of the message being handled. */
@NullMarked
package dev.fulfilment.messaging.tracing;

import org.jspecify.annotations.NullMarked;
