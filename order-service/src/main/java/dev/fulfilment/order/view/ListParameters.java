package dev.fulfilment.order.view;

import dev.fulfilment.service.web.BadRequest;
import java.util.Map;
import java.util.Set;

/** Rejects unknown, empty and repeated query parameters, which would silently change the filter. */
final class ListParameters {

    private static final Set<String> KNOWN = Set.of("customerId", "status", "placedAfter", "limit", "after", "atLeast");

    private ListParameters() {}

    static void check(Map<String, String[]> given) {
        given.forEach(ListParameters::check);
    }

    private static void check(String name, String[] values) {
        if (!KNOWN.contains(name)) {
            throw new BadRequest(name, "is not known");
        }
        if (values.length != 1) {
            throw new BadRequest(name, "must be given once");
        }
        if (values[0].isBlank()) {
            throw new BadRequest(name, "must not be empty");
        }
    }
}
