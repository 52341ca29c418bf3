package dev.fulfilment.simulation;

/** Safeguards of the messaging that a test can disable, to prove that the simulation detects their absence. */
enum DisabledSafeguard {
    /** A redelivered event is handled again. */
    NO_INBOX,
    /** Offsets are committed to Kafka before the state. */
    OFFSETS_COMMITTED_BEFORE_STATE,
    /** An event is marked as handled before its state is committed. */
    INBOX_COMMITTED_BEFORE_STATE,
    /** A crash after the commit of the state loses its events. */
    OUTBOX_COMMITTED_AFTER_STATE,
    /** A crash before the commit of the state has already published its events. */
    OUTBOX_COMMITTED_BEFORE_STATE,
    /** The events of a key reach Kafka in any order. */
    NO_ORDER_PER_KEY,
    /** Later events of a key overtake a parked one. */
    NO_QUEUE_BEHIND_A_PARKED_EVENT
}
