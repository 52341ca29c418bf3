package dev.fulfilment.service.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 400 Bad Request: the request is malformed. */
public final class BadRequest extends ApiException {

    /** Creates a problem with one violated rule. */
    public BadRequest(String field, String rule) {
        super(HttpStatus.BAD_REQUEST, field + " " + rule, List.of(new Violation(field, rule)));
    }
}
