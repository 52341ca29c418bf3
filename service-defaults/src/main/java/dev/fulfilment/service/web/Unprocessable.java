package dev.fulfilment.service.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 422 Unprocessable Content: the request is well formed, but violates a business rule. */
public final class Unprocessable extends ApiException {

    /** Creates a problem with one violated rule. */
    public Unprocessable(String field, String rule) {
        this(field, rule, field + " " + rule);
    }

    /** Creates a problem with one violated rule and its own detail. */
    public Unprocessable(String field, String rule, String detail) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, detail, List.of(new Violation(field, rule)));
    }
}
