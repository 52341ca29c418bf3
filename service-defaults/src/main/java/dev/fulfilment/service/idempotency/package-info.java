/** A POST that is asked again under the same Idempotency-Key has one effect, and always the same answer. */
@NullMarked
package dev.fulfilment.service.idempotency;

import org.jspecify.annotations.NullMarked;
