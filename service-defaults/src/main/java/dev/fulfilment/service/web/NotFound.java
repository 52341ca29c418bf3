package dev.fulfilment.service.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 404: there is no such thing. */
public final class NotFound extends ApiException {

    /** @param kind what was looked for, "order" for instance */
    public NotFound(String kind, Object id) {
        this("There is no %s %s".formatted(kind, id));
    }

    public NotFound(String detail) {
        super(HttpStatus.NOT_FOUND, detail, List.of());
    }
}
