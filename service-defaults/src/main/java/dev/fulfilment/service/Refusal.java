package dev.fulfilment.service;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A request that is answered with a problem in place of a result. Rolls the transaction back: nothing is stored. */
public abstract sealed class Refusal extends RuntimeException permits BadRequest, NotFound, Conflict, Unprocessable {

    private final HttpStatus status;
    private final transient List<Violation> errors;

    Refusal(HttpStatus status, String detail, List<Violation> errors) {
        super(detail);
        this.status = status;
        this.errors = errors;
    }

    final HttpStatus status() {
        return status;
    }

    final List<Violation> errors() {
        return errors;
    }

    HttpHeaders headers() {
        return new HttpHeaders();
    }
}
