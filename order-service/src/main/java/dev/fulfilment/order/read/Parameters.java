package dev.fulfilment.order.read;

import dev.fulfilment.service.BadRequest;
import java.util.Map;
import java.util.Set;

/** A filter that is misspelt, left empty or given twice would list what nobody asked for. */
final class Parameters {

    private static final Set<String> KNOWN = Set.of("customerId", "status", "placedAfter", "limit", "after", "atLeast");

    private Parameters() {}

    static void check(Map<String, String[]> given) {
        given.forEach(Parameters::check);
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
