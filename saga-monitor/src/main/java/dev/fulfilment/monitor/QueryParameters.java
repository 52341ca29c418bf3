package dev.fulfilment.monitor;

import dev.fulfilment.service.web.BadRequest;
import java.util.Map;
import java.util.Set;

/** A filter that is misspelt, left empty or given twice would list what nobody asked for. */
public final class QueryParameters {

    private QueryParameters() {}

    public static void check(Map<String, String[]> given, Set<String> known) {
        given.forEach((name, values) -> check(name, values, known));
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
