package dev.fulfilment.system;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation that a service describes.
 *
 * @param body schema of the request body, or null if the operation reads none
 * @param schemas the document's schemas, to which {@code body} refers
 */
record RestOperation(
        String service,
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        JsonNode schemas) {

    /** @param in path, query or header */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    List<Parameter> parameters(String in) {
        return parameters.stream().filter(each -> each.in().equals(in)).toList();
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(service, method, path);
    }
}
