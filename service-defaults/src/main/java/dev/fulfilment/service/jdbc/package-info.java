/** Transaction helpers: retries, after-commit actions, batched row writes. */
@NullMarked
package dev.fulfilment.service.jdbc;

import org.jspecify.annotations.NullMarked;
