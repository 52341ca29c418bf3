/** Idempotency keys: a retried POST with the same key has one effect and returns the stored response. */
@NullMarked
package dev.fulfilment.service.idempotency;

import org.jspecify.annotations.NullMarked;
