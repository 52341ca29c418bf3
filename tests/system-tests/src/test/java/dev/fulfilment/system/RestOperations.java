package dev.fulfilment.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All operations of the suite: those of the OpenAPI documents, the Actuator's, and what else a service serves. */
final class RestOperations {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TEXT = JSON.readTree("{\"type\":\"string\"}");

    /** Operations that the fuzzer leaves out, each with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "saga-monitor POST /actuator/timelines",
            "deletes what the monitor has; until it is read again, the digest compares two halves",
            "order-service POST /actuator/orderview",
            "rewrites the order list in the background; each of its rows changes in the digest");

    private static final List<String> PAGES = List.of(
            "/", "/error", "/livez", "/readyz", "/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui.html", "/nowhere");

    private final SuiteClient client;

    RestOperations(SuiteClient client) {
        this.client = client;
    }

    List<RestOperation> all() {
        return Stream.concat(ServiceDatabases.SERVICES.stream(), Stream.of("saga-monitor"))
                .flatMap(service -> Stream.of(described(service), actuator(service), pages(service)))
                .flatMap(List::stream)
                .filter(operation -> !LEFT_OUT.containsKey(operation.toString()))
                .toList();
    }

    private List<RestOperation> described(String service) {
        var document = client.get(service, "/v3/api-docs");
        var operations = new ArrayList<RestOperation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new RestOperation(
                                service,
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parameters(method.getValue()),
                                body(method.getValue()),
                                document.at("/components/schemas")))));
        return operations;
    }

    private static List<RestOperation.Parameter> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(each -> new RestOperation.Parameter(
                        each.path("name").stringValue(),
                        each.path("in").stringValue(),
                        each.path("required").asBoolean(false),
                        each.path("schema")))
                .toList();
    }

    private static @Nullable JsonNode body(JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : schema;
    }

    /** The Actuator lists its addresses, and not their methods. */
    private List<RestOperation> actuator(String service) {
        return client.get(service, "/actuator").path("_links").properties().stream()
                .map(link -> URI.create(link.getValue()
                                .path("href")
                                .stringValue()
                                .replace("{", "%7B")
                                .replace("}", "%7D"))
                        .getPath())
                .flatMap(path -> actuator(service, path))
                .toList();
    }

    private static Stream<RestOperation> actuator(String service, String path) {
        var variables = Stream.of(path.split("/", -1))
                .filter(part -> part.startsWith("{"))
                .map(part -> parameter(part.replaceAll("[{}*]", ""), "path"))
                .toList();
        var named = path.replace("{*", "{");
        var read = new RestOperation(service, "GET", named, variables, null, TEXT);
        if (!named.contains("parked") && !named.contains("orderview") && !named.contains("timelines")) {
            return Stream.of(read);
        }
        var body = JSON.readTree("{\"type\":\"object\",\"properties\":{\"key\":{\"type\":\"string\"}}}");
        var reasoned = Stream.concat(variables.stream(), Stream.of(parameter("reason", "query")))
                .toList();
        return Stream.of(
                read,
                new RestOperation(service, "POST", named, variables, body, TEXT),
                new RestOperation(service, "DELETE", named, reasoned, null, TEXT));
    }

    private static RestOperation.Parameter parameter(String name, String in) {
        return new RestOperation.Parameter(name, in, true, TEXT);
    }

    private static List<RestOperation> pages(String service) {
        return PAGES.stream()
                .map(path -> new RestOperation(service, "GET", path, List.of(), null, TEXT))
                .toList();
    }
}
