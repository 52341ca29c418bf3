package dev.fulfilment.events.wire;

import org.jspecify.annotations.Nullable;

/**
 * The record cannot be decoded by the catalogue. Permanent: decoding it again fails again. The message is short, although it
 * can quote a record of any size.
 */
public final class UndecodableEvent extends RuntimeException {

    private static final int MAX_LENGTH = 500;

    public UndecodableEvent(String message) {
        this(message, null);
    }

    public UndecodableEvent(String message, @Nullable Throwable cause) {
        super(message.length() <= MAX_LENGTH ? message : message.substring(0, MAX_LENGTH) + "...", cause);
    }
}
