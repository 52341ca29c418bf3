package dev.fulfilment.messaging;

import java.util.function.Supplier;

/** Provides the current {@link MessageContext}, and continues a stored one. */
public interface Causation {

    /** Returns the event that this thread handles and the current trace; equal to {@link MessageContext#NONE} without either. */
    MessageContext current();

    /**
     * Runs the step in the stored context: correlation, causation and trace continue, in a new span of that name. If the
     * thread is in another trace, such as that of a request, the span has a link to it.
     */
    <T> T resume(MessageContext cause, String spanName, Supplier<T> step);

    /** Runs a step without a result in the stored context. */
    default void resume(MessageContext cause, String spanName, Runnable step) {
        var ignored = resume(cause, spanName, () -> {
            step.run();
            return true;
        });
    }
}
