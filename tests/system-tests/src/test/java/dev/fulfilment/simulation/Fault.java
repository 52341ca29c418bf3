package dev.fulfilment.simulation;

/** Faults and messaging anomalies that a run can contain. */
enum Fault {
    CRASH_BEFORE_COMMIT,
    CRASH_AFTER_COMMIT,
    CRASH_LONG_AFTER_COMMIT,
    RELAY_CRASH_BEFORE_COMMIT,
    STALE_RELAY_BATCH,
    DUPLICATE_DROPPED,
    EVENT_PARKED,
    EVENT_PARKED_BEHIND_ANOTHER,
    EVENT_REDRIVEN,
    TOPIC_COMPACTED,
    COMPACTED_TOPIC_REPLAYED
}
