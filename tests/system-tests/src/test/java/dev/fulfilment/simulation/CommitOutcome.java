package dev.fulfilment.simulation;

/** End of a transaction. */
enum CommitOutcome {
    COMMIT,
    CRASH_BEFORE_COMMIT,
    /** Before the offsets are committed to Kafka. */
    CRASH_AFTER_COMMIT
}
