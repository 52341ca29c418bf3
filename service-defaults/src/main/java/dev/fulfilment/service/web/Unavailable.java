package dev.fulfilment.service.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 503 Service Unavailable: the same request can succeed later. */
public final class Unavailable extends ApiException {

    /** Creates a problem with a {@code Retry-After} header. */
    public Unavailable(String detail, Duration retryAfter) {
        super(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of(), retryAfter);
    }
}
