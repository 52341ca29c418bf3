/** Retries of the consumers: in the log, in metrics and in the health. */
@NullMarked
package dev.fulfilment.messaging.retry;

import org.jspecify.annotations.NullMarked;
