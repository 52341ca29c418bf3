package dev.fulfilment.service.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Request failure that is returned as a problem detail. Rolls the transaction back: nothing is stored. */
public abstract sealed class ApiException extends RuntimeException
        permits BadRequest, NotFound, Conflict, Unprocessable, Unavailable {

    private final HttpStatus status;
    private final transient List<Violation> errors;
    private final @Nullable Duration retryAfter;

    ApiException(HttpStatus status, String detail, List<Violation> errors) {
        this(status, detail, errors, null);
    }

    ApiException(HttpStatus status, String detail, List<Violation> errors, @Nullable Duration retryAfter) {
        super(detail);
        this.status = status;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    final HttpStatus status() {
        return status;
    }

    final List<Violation> errors() {
        return errors;
    }

    final HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return headers;
    }
}
