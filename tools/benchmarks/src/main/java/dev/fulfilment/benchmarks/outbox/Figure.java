package dev.fulfilment.benchmarks.outbox;

/** The measured quantities. */
enum Figure {
    COMMITTED_PER_SECOND,
    DELIVERED_PER_SECOND,
    /** Committed but not delivered: at the end of the window, less at its beginning. */
    BACKLOG_GROWTH,
    P50_MILLIS,
    P95_MILLIS,
    P99_MILLIS,
    /** 1 if events of the window were never delivered; their latencies count up to the end of the wait. */
    LATENCIES_CUT,
    /** 1 if the backlog was not drained within the cap. */
    CAPPED,
    UNDELIVERED,
    ORDER_VIOLATIONS,
    DUPLICATES,
    EVENT_BYTES,
    CONTENDER_CPU,
    POSTGRES_CPU,
    KAFKA_CPU
}
