package dev.fulfilment.simulation;

/** What can be wrong with the machinery below the decisions. It is not; a test of the simulation makes it so. */
enum DisabledSafeguard {
    /** A repeat is handled like the first. */
    NO_INBOX,
    /** Kafka is told that a record was read before the state says so. */
    OFFSETS_BEFORE_THE_STATE,
    /** The inbox says that an event was handled before the state does. */
    INBOX_BEFORE_THE_STATE,
    /** A crash behind the state's commit loses what was to be published. */
    OUTBOX_AFTER_THE_STATE,
    /** A crash before the state's commit has published already. */
    OUTBOX_BEFORE_THE_STATE,
    /** A key's events reach Kafka in any order. */
    NO_ORDER_OF_A_KEY,
    /** Later events pass by one that is parked. */
    NO_LINE_BEHIND_A_PARKED_EVENT
}
