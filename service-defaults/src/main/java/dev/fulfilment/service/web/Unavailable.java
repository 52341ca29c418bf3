package dev.fulfilment.service.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;

/** 503: well formed, but more than can be served now; the same request will do, after some time. */
public final class Unavailable extends ApiException {

    public Unavailable(String detail, Duration retryAfter) {
        super(HttpStatus.SERVICE_UNAVAILABLE, detail, List.of(), retryAfter);
    }
}
