@NullMarked
package dev.fulfilment.service.idempotency;

import org.jspecify.annotations.NullMarked;
