package dev.fulfilment.service;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** 409: well formed, but not in the state that things are in. */
public final class Conflict extends Refusal {

    private final @Nullable Duration retryAfter;

    public Conflict(String detail) {
        this(detail, null);
    }

    /** @param retryAfter after which time it is worth asking again */
    public Conflict(String detail, @Nullable Duration retryAfter) {
        super(HttpStatus.CONFLICT, detail, List.of());
        this.retryAfter = retryAfter;
    }

    @Override
    HttpHeaders headers() {
        var headers = super.headers();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return headers;
    }
}
