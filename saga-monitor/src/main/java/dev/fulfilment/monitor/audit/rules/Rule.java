package dev.fulfilment.monitor.audit.rules;

/** Rule that must hold for every order. A discrepancy breaks one of them. */
public enum Rule {
    CHARGED_ONCE(true),
    REFUNDED_ONCE(true),
    ALLOCATED_ONCE(true),
    RELEASED_ONCE(true),
    SHIPPED_ONCE(true),
    /** Every other step of an order is published once. */
    TOLD_ONCE(true),
    /** A step succeeds or fails, not both; a shipped order is neither released nor refunded. */
    ONE_WAY_ONLY(true),
    CHARGED_WHAT_IS_OWED(true),
    REFUNDED_WHAT_WAS_CHARGED(true),
    ALLOCATED_WHAT_IS_ORDERED(true),
    RELEASED_WHAT_WAS_ALLOCATED(true),
    /** Each sequence number of an order and topic belongs to one event. */
    EACH_NUMBER_ONCE(true),
    /** No step occurs without the step that causes it. */
    CAUSED(false),
    COMPLETED_IS_SHIPPED(false),
    /** A cancelled order was declined or refunded. */
    CANCELLED_IS_SETTLED(false),
    CANCELLED_IS_RELEASED(false),
    /** The sequence numbers of an order and topic have no gaps. */
    NO_EVENT_MISSING(false);

    private final boolean decidedAtOnce;

    Rule(boolean decidedAtOnce) {
        this.decidedAtOnce = decidedAtOnce;
    }

    /** Returns true if no later event can resolve it. The other rules may only seem broken, because an event is not read yet. */
    public boolean isDecidedAtOnce() {
        return decidedAtOnce;
    }
}
