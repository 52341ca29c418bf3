package dev.fulfilment.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Makes requests out of the operations: valid ones, of which a part is replaced. The seed and the index decide all. */
final class RestFuzzer {

    private static final List<String> METHODS = List.of(
            "GET", "HEAD", "OPTIONS", "TRACE", "PATCH", "PUT", "POST", "DELETE", "PROPFIND", "LOCK", "QUERY", "get");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json;charset=UTF-16",
            "application/json;charset=nonsense",
            "application/yaml",
            "application/x-yaml",
            "application/xml",
            "application/cbor",
            "application/problem+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data;boundary=x",
            "text/plain",
            "text/html",
            "text/event-stream",
            "image/png",
            "garbage",
            "a/b/c",
            "*/*;q=0",
            "*/*",
            "",
            ";",
            "application/json, application/json",
            "\uDCFF/\uDCFE");

    private static final List<String> HEADERS = List.of(
            "traceparent: 00",
            "traceparent: 00-0af7651916cd43dd8448eb211c80319c",
            "traceparent: 00-00000000000000000000000000000000-0000000000000000-01",
            "traceparent: ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "traceparent: ",
            "tracestate: =,=,=",
            "baggage: =;;,,%zz",
            "b3: 0",
            "b3: nonsense",
            "X-B3-TraceId: 1",
            "Accept-Language: ",
            "Accept-Language: *;q=2",
            "Accept-Language: xx-invalid-tag-that-is-much-too-long-for-a-subtag",
            "Accept-Encoding: gzip;q=nonsense",
            "Accept-Charset: nonsense",
            "Idempotency-Key: ",
            "Idempotency-Key: \u0001",
            "Idempotency-Key: \"",
            "Idempotency-Key: \uDCC3(",
            "Idempotency-Key: " + "k".repeat(300),
            "Last-Event-ID: ",
            "Last-Event-ID: x",
            "Last-Event-ID: -1",
            "Last-Event-ID: 9223372036854775808",
            "If-Match: *",
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Range: bytes=5-1",
            "Range: bytes=nonsense",
            "Expect: 100-continue",
            "Content-Length: 5",
            "Content-Length: 100000",
            "Content-Length: -1",
            "Content-Length: many",
            "Content-Encoding: gzip",
            "Host: ",
            "Host: a b",
            "Host: [::1",
            "Origin: null",
            "Origin: https://elsewhere.example",
            "Cookie: \u0001=;;=",
            "Authorization: Basic \u0001",
            "X-Forwarded-For: nonsense",
            "X-Forwarded-Proto: nonsense",
            "X-Forwarded-Host: a b:-1",
            "X-Forwarded-Port: many",
            "Forwarded: for=;;proto",
            "X-HTTP-Method-Override: DELETE",
            "Upgrade: websocket",
            "Upgrade: h2c",
            "X-Long: " + "h".repeat(20_000),
            "no colon");

    private final List<RestOperation> operations;
    private final Map<String, List<String>> known;
    private final List<String> hostileJson = HostileValues.jsonValues();
    private final Random random;

    /** @param known existing values by the name of a parameter or field */
    RestFuzzer(List<RestOperation> operations, Map<String, List<String>> known, long seed, int index) {
        this.operations = operations;
        this.known = known;
        this.random = new Random(seed * 1_000_003 + index);
    }

    RawRequest next() {
        var operation = any(operations);
        var parts = new Parts(operation);
        if (chance(70)) {
            mutate(parts);
        }
        if (chance(15)) {
            mutate(parts);
        }
        return new RawRequest(operation, parts.method, parts.target(), parts.headers, parts.body);
    }

    private void mutate(Parts parts) {
        switch (random.nextInt(10)) {
            case 0 -> parts.method = any(METHODS);
            case 1 -> parts.header("Content-Type", any(MEDIA_TYPES));
            case 2 -> parts.header("Accept", any(MEDIA_TYPES));
            case 3 -> parts.headers.add(any(HEADERS));
            case 4 -> parts.replacePathVariable();
            case 5 -> parts.changeQuery();
            case 6 -> parts.body = any(HostileValues.BODIES);
            default -> parts.changeBody();
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String encoded(String hostile) {
        return chance(70) ? HostileValues.percentEncoded(hostile) : HostileValues.barelyEncoded(hostile);
    }

    /** Returns a value that the operation can take, as text. */
    private String value(String name, JsonNode schema) {
        if (known.containsKey(name)) {
            return any(known.get(name));
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        return switch (schema.path("type").asString("string")) {
            case "integer", "number" -> Integer.toString(1 + random.nextInt(3));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> "x";
        };
    }

    /** The parts of one request. */
    private final class Parts {

        private final RestOperation operation;
        private final List<String> headers = new ArrayList<>();
        private final List<String> query = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();
        private String method;
        private String path;
        private String body = "";

        /** A field of the body, with its value as JSON. */
        private record Field(String name, String json) {}

        Parts(RestOperation operation) {
            this.operation = operation;
            method = operation.method();
            path = operation.path();
            for (var variable : operation.parameters("path")) {
                setPathVariable(variable.name(), value(variable.name(), variable.schema()));
            }
            for (var parameter : operation.parameters("query")) {
                if (parameter.required() || chance(20)) {
                    query.add(parameter.name() + "="
                            + HostileValues.percentEncoded(value(parameter.name(), parameter.schema())));
                }
            }
            if (operation.body() != null) {
                headers.add("Content-Type: application/json");
                fields.addAll(fields(operation.body()));
                writeBody();
            }
            if (operation.parameters("header").stream()
                            .anyMatch(each -> each.name().equals("Idempotency-Key"))
                    && chance(30)) {
                headers.add("Idempotency-Key: " + new UUID(random.nextLong(), random.nextLong()));
            }
        }

        String target() {
            return query.isEmpty() ? path : path + "?" + String.join("&", query);
        }

        void header(String name, String value) {
            headers.removeIf(each -> each.startsWith(name + ":"));
            headers.add(name + ": " + value);
        }

        private void setPathVariable(String name, String value) {
            path = path.replace("{" + name + "}", value);
        }

        void replacePathVariable() {
            var variables = operation.parameters("path");
            var hostile = encoded(any(HostileValues.TEXTS));
            if (variables.isEmpty()) {
                path = chance(50) ? path + "/" + hostile : path + hostile;
            } else {
                var replaced = any(variables).name();
                path = operation.path().replace("{" + replaced + "}", hostile);
                variables.forEach(each -> setPathVariable(each.name(), value(each.name(), each.schema())));
            }
        }

        void changeQuery() {
            var parameters = operation.parameters("query");
            var name = parameters.isEmpty() || chance(20)
                    ? encoded(any(HostileValues.TEXTS))
                    : any(parameters).name();
            var hostile = name + "=" + encoded(any(HostileValues.TEXTS));
            if (chance(70)) {
                query.removeIf(each -> each.startsWith(name + "="));
            }
            query.add(hostile);
        }

        private List<Field> fields(JsonNode schema) {
            return resolved(schema).path("properties").properties().stream()
                    .filter(each -> !each.getKey().equals("draft") || chance(20))
                    .map(each -> new Field(each.getKey(), json(each.getKey(), each.getValue())))
                    .toList();
        }

        private JsonNode resolved(JsonNode schema) {
            var reference = schema.path("$ref").asString("");
            return reference.isEmpty()
                    ? schema
                    : operation.schemas().path(reference.substring(reference.lastIndexOf('/') + 1));
        }

        private String json(String name, JsonNode unresolved) {
            var schema = resolved(unresolved);
            return switch (schema.path("type").asString("object")) {
                case "object" -> object(fields(schema));
                case "array" -> "[" + json("item", schema.path("items")) + "]";
                case "string" -> HostileValues.quoted(value(name, schema));
                default -> value(name, schema);
            };
        }

        void changeBody() {
            if (fields.isEmpty()) {
                body = any(hostileJson);
                return;
            }
            var at = random.nextInt(fields.size());
            var field = fields.get(at);
            switch (random.nextInt(8)) {
                case 0 -> fields.remove(at);
                case 1 -> fields.add(field);
                case 2 -> fields.add(new Field(any(HostileValues.TEXTS), "1"));
                case 3 -> fields.set(at, new Field(field.name(), replaceWithin(field.json())));
                default -> fields.set(at, new Field(field.name(), any(hostileJson)));
            }
            writeBody();
            if (chance(5)) {
                body = body.substring(0, random.nextInt(body.length()));
            }
        }

        /** Replaces one value inside of an object or a list. */
        private String replaceWithin(String json) {
            var start = json.indexOf(':', random.nextInt(Math.max(1, json.length())));
            var end = start < 0 ? -1 : json.indexOf(',', start);
            return end < 0 ? any(hostileJson) : json.substring(0, start + 1) + any(hostileJson) + json.substring(end);
        }

        private void writeBody() {
            body = object(fields);
        }

        private static String object(List<Field> fields) {
            return fields.stream()
                    .map(each -> HostileValues.quoted(each.name()) + ":" + each.json())
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }
}
