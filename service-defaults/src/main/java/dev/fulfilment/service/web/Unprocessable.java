package dev.fulfilment.service.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 422: well formed, but against a rule of the business. */
public final class Unprocessable extends ApiException {

    public Unprocessable(String field, String rule) {
        this(field, rule, field + " " + rule);
    }

    public Unprocessable(String field, String rule, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, detail, List.of(new Violation(field, rule)));
    }
}
