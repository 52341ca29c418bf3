package dev.fulfilment.messaging;

import java.util.function.Supplier;

/** Knows the current {@link MessageContext}, and can take up one that was stored. */
public interface Causation {

    /** The event that is being handled by this thread and the current trace; {@link MessageContext#NONE} when there is neither. */
    MessageContext current();

    /**
     * Takes a step as if the cause were being handled now: a span of that name continues the stored trace. Where this
     * thread is in a trace already, that of a request for instance, the span has a link to it.
     */
    <T> T resume(MessageContext cause, String spanName, Supplier<T> step);

    /** The same, for a step without a result. */
    default void resume(MessageContext cause, String spanName, Runnable step) {
        var ignored = resume(cause, spanName, () -> {
            step.run();
            return true;
        });
    }
}
