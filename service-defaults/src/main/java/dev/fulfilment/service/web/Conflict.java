package dev.fulfilment.service.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 409 Conflict: the current state does not allow the request. */
public final class Conflict extends ApiException {

    /** Creates a permanent conflict. */
    public Conflict(String detail) {
        super(HttpStatus.CONFLICT, detail, List.of());
    }

    /** Creates a temporary conflict: the same request can succeed after that time. */
    public Conflict(String detail, Duration retryAfter) {
        super(HttpStatus.CONFLICT, detail, List.of(), retryAfter);
    }
}
