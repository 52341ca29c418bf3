package dev.fulfilment.messaging.outbox;

/** Outbox row with its position. */
record PendingRecord(int bucket, long id, OutboxRecord event) {}
