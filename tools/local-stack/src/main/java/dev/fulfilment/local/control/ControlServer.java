package dev.fulfilment.local.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.common.KafkaException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Listens on 127.0.0.1 for failures that are wished for. */
public final class ControlServer implements AutoCloseable {

    private static final int LONGEST_BODY = 10_000;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    private static final int FAILED = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final RequestGuard guard;
    private final Controls controls;

    /**
     * @param port 0 for any that is free
     * @param services those that may be stopped, by name
     */
    public ControlServer(int port, Map<String, ServiceSwitch> services, String bootstrapServers) {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("the controls cannot listen on port " + port, e);
        }
        guard = RequestGuard.of(server.getAddress().getPort());
        controls = new Controls(services, new RecordInjector(bootstrapServers));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + guard.port();
    }

    /** Must be in each request, in the header {@code Fulfil-Secret}. */
    public String secret() {
        return guard.secret();
    }

    private record Problem(int status, String detail) {}

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        try {
            guard.check(exchange.getRequestHeaders());
            var request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            return controls.answer(request, exchange.getRequestBody().readNBytes(LONGEST_BODY));
        } catch (RefusedRequest refused) {
            return new Problem(refused.status(), String.valueOf(refused.getMessage()));
        } catch (JacksonException | IllegalArgumentException wrong) {
            return new Problem(BAD_REQUEST, String.valueOf(wrong.getMessage()));
        } catch (KafkaException away) {
            return new Problem(UNAVAILABLE, "Kafka does not answer: " + away.getMessage());
        } catch (IllegalStateException notNow) {
            return new Problem(UNAVAILABLE, String.valueOf(notNow.getMessage()));
        } catch (RuntimeException failure) {
            return new Problem(FAILED, failure.toString());
        }
    }

    private static void send(HttpExchange exchange, Object answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        var status = 200;
        headers.set("Content-Type", "application/json");
        if (answer instanceof Problem problem) {
            status = problem.status();
            headers.set("Content-Type", "application/problem+json");
        }
        if (status == UNAVAILABLE) {
            headers.set("Retry-After", "5");
        }
        var body = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
