package dev.fulfilment.messaging;

/** Knows the current {@link Cause}, and can take up one that was stored. */
public interface Causation {

    /** The event that is being handled by this thread and the current trace; {@link Cause#NONE} when there is neither. */
    Cause current();

    /** Runs a step as if the cause were being handled now: a span of that name continues the stored trace. */
    void resume(Cause cause, String spanName, Runnable step);
}
