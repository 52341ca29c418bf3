package dev.fulfilment.service.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 409: well formed, but not in the state that things are in. */
public final class Conflict extends ApiException {

    public Conflict(String detail) {
        super(HttpStatus.CONFLICT, detail, List.of());
    }

    /** One that passes by itself: the same request will do, after that time. */
    public Conflict(String detail, Duration retryAfter) {
        super(HttpStatus.CONFLICT, detail, List.of(), retryAfter);
    }
}
