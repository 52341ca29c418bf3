package dev.fulfilment.service.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Signals that a request body exceeds the limit. */
final class BodyTooLarge extends IOException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("Body exceeds %d bytes".formatted(limit));
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /** Returns the first {@code BodyTooLarge} in the cause chain, or null. */
    static @Nullable BodyTooLarge in(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge found) {
                return found;
            }
        }
        return null;
    }
}
