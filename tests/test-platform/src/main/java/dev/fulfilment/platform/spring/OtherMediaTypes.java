package dev.fulfilment.platform.spring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks every operation of a service in media types other than JSON: a refused request has no effect, and none fails with a
 * 5xx. An operation that a test forgets is a failure, and so is a request that has no effect as JSON: it would prove nothing.
 */
public final class OtherMediaTypes {

    private static final String JSON = "application/json";
    private static final List<String> REFUSED = List.of(
            "application/yaml",
            "application/x-yaml",
            "application/xml",
            "application/cbor",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
            "image/png",
            "garbage");

    /** Values that a server may also take for "anything". */
    private static final List<String> UNCLEAR =
            List.of("", "*/*;q=0", "*/*", "application/*", "application/json;charset=UTF-16", "application/json;a=b");

    private record Operation(String method, String pattern) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /**
     * A request with an effect.
     *
     * @param operation method and pattern, like {@code POST /accounts/{customerId}/deposits}
     * @param body JSON, or null if the operation reads none
     */
    public record Write(
            String operation, String path, @Nullable String body) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;
    private final Set<Operation> operations;
    private final Supplier<?> state;

    /** @param state state that shows the effects of the requests */
    public OtherMediaTypes(ApplicationContext context, Supplier<?> state) {
        this.service =
                URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        this.operations = operations(context);
        this.state = state;
    }

    private static Set<Operation> operations(ApplicationContext context) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(each -> each.getValue().getBeanType().isAnnotationPresent(RestController.class))
                .filter(each -> each.getValue().getBeanType().getName().startsWith("dev.fulfilment."))
                .flatMap(each -> each.getKey().getPatternValues().stream()
                        .flatMap(pattern -> each.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Operation(method.name(), pattern))))
                .collect(Collectors.toSet());
    }

    /** Asks all reads, and all writes in their order, each of which may need the effect of those before. */
    public void haveNoEffect(Write... writes) throws IOException, InterruptedException {
        checkComplete(writes);
        for (var operation : operations) {
            if (operation.method().equals("GET")) {
                refuseRead(operation.pattern().replaceAll("\\{\\w+}", "x"));
            }
        }
        for (var write : writes) {
            refuse(write);
            takeEffect(write);
            for (var type : UNCLEAR) {
                unlessRefused(write, type, JSON);
                if (write.body() != null) {
                    unlessRefused(write, JSON, type);
                }
            }
        }
    }

    private void checkComplete(Write... writes) {
        var tested = Arrays.stream(writes).map(Write::operation).collect(Collectors.toSet());
        var mapped = operations.stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(Operation::toString)
                .collect(Collectors.toSet());
        expect(tested.equals(mapped), "the service maps %s, and the test has %s", mapped, tested);
    }

    private void refuseRead(String path) throws IOException, InterruptedException {
        for (var type : REFUSED) {
            expectProblem(406, "GET", path, null, type, null);
        }
        for (var type : UNCLEAR) {
            var status = send("GET", path, null, type, null).status();
            expect(status < 500, "GET %s with Accept: %s is answered %d", path, type, status);
        }
    }

    private void refuse(Write write) throws IOException, InterruptedException {
        var before = state.get();
        for (var type : REFUSED) {
            expectProblem(406, method(write), write.path(), write.body(), type, JSON);
            if (write.body() != null) {
                expectProblem(415, method(write), write.path(), write.body(), JSON, type);
            }
        }
        expect(Objects.equals(state.get(), before), "%s has an effect though it is refused", write);
    }

    private void takeEffect(Write write) throws IOException, InterruptedException {
        var before = state.get();
        var answer = send(method(write), write.path(), write.body(), JSON, JSON);
        expect(answer.status() / 100 == 2, "%s is answered %s", write, answer);
        expect(!Objects.equals(state.get(), before), "%s has no effect", write);
    }

    private void unlessRefused(Write write, String accept, String contentType)
            throws IOException, InterruptedException {
        var before = state.get();
        var status = send(method(write), write.path(), write.body(), accept, contentType)
                .status();
        expect(status < 500, "%s is answered %d to Accept: %s, Content-Type: %s", write, status, accept, contentType);
        expect(
                status < 400 || Objects.equals(state.get(), before),
                "%s has an effect though it is answered %d",
                write,
                status);
    }

    private void expectProblem(
            int status, String method, String path, @Nullable String body, String accept, @Nullable String contentType)
            throws IOException, InterruptedException {
        var answer = send(method, path, body, accept, contentType);
        expect(
                answer.equals(new Answer(status, "application/problem+json")),
                "%s %s is answered %s to Accept: %s, Content-Type: %s",
                method,
                path,
                answer,
                accept,
                contentType);
    }

    private record Answer(int status, String type) {}

    private Answer send(String method, String path, @Nullable String body, String accept, @Nullable String contentType)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", accept);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        // Closed at once: the answer may be a stream without end.
        answer.body().close();
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Content-Type").orElse("none"));
    }

    private static String method(Write write) {
        return write.operation().substring(0, write.operation().indexOf(' '));
    }

    private static void expect(boolean condition, String otherwise, @Nullable Object... values) {
        if (!condition) {
            throw new AssertionError(otherwise.formatted(values));
        }
    }
}
