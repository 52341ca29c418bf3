package dev.fulfilment.events.wire;

import org.jspecify.annotations.Nullable;

/** The record cannot be decoded by the catalogue. Permanent: decoding it again fails again. */
public final class UndecodableEvent extends RuntimeException {

    public UndecodableEvent(String message) {
        super(message);
    }

    public UndecodableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
