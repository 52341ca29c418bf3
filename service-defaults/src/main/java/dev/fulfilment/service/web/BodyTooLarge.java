package dev.fulfilment.service.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request's body is longer than the limit. */
final class BodyTooLarge extends IOException {

    private final long limit;

    BodyTooLarge(long limit) {
        super("The body is longer than %d bytes".formatted(limit));
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /** The one among the causes, or null. */
    static @Nullable BodyTooLarge in(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge found) {
                return found;
            }
        }
        return null;
    }
}
