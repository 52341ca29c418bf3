package dev.fulfilment.events.wire;

import org.jspecify.annotations.Nullable;

/** A record that is not an event as the catalogue has it. Reading it again gives the same answer. */
public final class UndecodableEvent extends RuntimeException {

    public UndecodableEvent(String message) {
        super(message);
    }

    public UndecodableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
