package dev.fulfilment.local.control;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** HTTP server on 127.0.0.1 that injects failures on request. */
public final class ControlServer implements AutoCloseable {

    private static final int LONGEST_BODY = 10_000;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    private static final int FAILED = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final RequestGuard guard;
    private final Controls controls;
    private final Consumer<String> log;

    /**
     * @param port 0 for any free port
     * @param services the services that may be stopped, by name
     * @param log receives unexpected failures
     */
    public ControlServer(int port, Map<String, ServiceSwitch> services, String bootstrapServers, Consumer<String> log) {
        this.log = log;
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

    /** Returns the secret that each request must carry in the header {@code Fulfil-Secret}. */
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
        var request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            guard.check(exchange.getRequestHeaders());
            return controls.answer(request, exchange.getRequestBody().readNBytes(LONGEST_BODY));
        } catch (RefusedRequest refused) {
            return new Problem(refused.status(), String.valueOf(refused.getMessage()));
        } catch (JacksonException | IllegalArgumentException wrong) {
            return new Problem(BAD_REQUEST, String.valueOf(wrong.getMessage()));
        } catch (KafkaException unavailable) {
            return new Problem(UNAVAILABLE, "Kafka does not answer: " + unavailable.getMessage());
        } catch (IllegalStateException notNow) {
            return new Problem(UNAVAILABLE, String.valueOf(notNow.getMessage()));
        } catch (RuntimeException failure) {
            log.accept("control request " + request + " failed: " + failure);
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
