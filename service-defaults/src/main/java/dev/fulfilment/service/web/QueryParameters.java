package dev.fulfilment.service.web;

import java.util.Map;
import java.util.Set;

/** Strict check of query parameters: an ignored filter would list more than the client asked for. */
public final class QueryParameters {

    private QueryParameters() {}

    /** @throws BadRequest when a parameter is unknown, empty or given more than once */
    public static void check(Map<String, String[]> parameters, Set<String> known) {
        parameters.forEach((name, values) -> check(name, values, known));
    }

    private static void check(String name, String[] values, Set<String> known) {
        if (!known.contains(name)) {
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
