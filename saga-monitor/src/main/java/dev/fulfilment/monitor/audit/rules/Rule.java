package dev.fulfilment.monitor.audit.rules;

/** What must hold for every order. A difference breaks one of them. */
public enum Rule {
    CHARGED_ONCE(true),
    REFUNDED_ONCE(true),
    ALLOCATED_ONCE(true),
    RELEASED_ONCE(true),
    SHIPPED_ONCE(true),
    /** Whatever else a service tells of an order, it tells once. */
    TOLD_ONCE(true),
    /** A step is done or refused, not both; what left the house is neither taken back nor paid back. */
    ONE_WAY_ONLY(true),
    CHARGED_WHAT_IS_OWED(true),
    REFUNDED_WHAT_WAS_CHARGED(true),
    ALLOCATED_WHAT_IS_ORDERED(true),
    RELEASED_WHAT_WAS_ALLOCATED(true),
    /** Each number in a publisher's count belongs to one event. */
    EACH_NUMBER_ONCE(true),
    /** Nobody takes a step before the one that it follows. */
    CAUSED(false),
    COMPLETED_IS_SHIPPED(false),
    /** Nothing was charged, or the money is back. */
    CANCELLED_IS_SETTLED(false),
    CANCELLED_IS_RELEASED(false),
    /** A publisher's count has no holes. */
    NO_EVENT_MISSING(false);

    private final boolean decidedAtOnce;

    Rule(boolean decidedAtOnce) {
        this.decidedAtOnce = decidedAtOnce;
    }

    /** Whether no further event can mend it; of the others what is missing may only not have been read yet. */
    public boolean isDecidedAtOnce() {
        return decidedAtOnce;
    }
}
