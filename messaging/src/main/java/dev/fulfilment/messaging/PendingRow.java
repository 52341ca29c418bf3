package dev.fulfilment.messaging;

/** A row of the outbox with its place in it. */
record PendingRow(int bucket, long id, OutboxRow event) {}
