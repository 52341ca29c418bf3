package dev.fulfilment.service.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 400: the request is not well formed. */
public final class BadRequest extends ApiException {

    public BadRequest(String field, String rule) {
        super(HttpStatus.BAD_REQUEST, field + " " + rule, List.of(new Violation(field, rule)));
    }
}
