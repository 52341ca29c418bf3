/**
 * Idempotent consumer: batches of records, deduplicated by the inbox, dispatched to the {@code Reactions}; a record
 * that fails for good is parked.
 */
@NullMarked
package dev.fulfilment.messaging.inbox;

import org.jspecify.annotations.NullMarked;
