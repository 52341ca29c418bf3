package dev.fulfilment.benchmarks.outbox;

/** What is measured. */
enum Figure {
    COMMITTED_PER_SECOND,
    DELIVERED_PER_SECOND,
    /** Committed but not delivered: at the end of the window, less at its beginning. */
    BACKLOG_GROWTH,
    P50_MILLIS,
    P95_MILLIS,
    P99_MILLIS,
    /** 1 when events of the window were never delivered, so that latencies are counted up to the end of the wait only. */
    LATENCIES_CUT,
    /** 1 when the backlog was not drained within the cap. */
    CAPPED,
    UNDELIVERED,
    ORDER_VIOLATIONS,
    DUPLICATES,
    EVENT_BYTES,
    CONTENDER_CPU,
    POSTGRES_CPU,
    KAFKA_CPU
}
