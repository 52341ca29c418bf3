package dev.fulfilment.simulation;

/** How a transaction ends. */
enum CommitOutcome {
    COMMIT,
    CRASH_BEFORE_THE_COMMIT,
    /** And before Kafka is told what was read. */
    CRASH_AFTER_THE_COMMIT
}
