package dev.fulfilment.service.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 404 Not Found: the resource does not exist. */
public final class NotFound extends ApiException {

    /** @param kind type of the resource, for instance "order" */
    public NotFound(String kind, Object id) {
        this("There is no %s %s".formatted(kind, id));
    }

    /** Creates a problem with that detail. */
    public NotFound(String detail) {
        super(HttpStatus.NOT_FOUND, detail, List.of());
    }
}
