package dev.fulfilment.messaging.outbox;

/** A row of the outbox with its place in it. */
record PendingRecord(int bucket, long id, OutboxRecord event) {}
