package dev.fulfilment.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fulfilment.platform.ProjectRoot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves the page with answers that a test chooses, and can be away. The page's files are those of the monitor. */
final class FakeMonitor implements AutoCloseable {

    private static final Path FILES = ProjectRoot.find().resolve("saga-monitor/src/main/resources/static");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "js", "text/javascript",
            "css", "text/css",
            "svg", "image/svg+xml");

    private final Map<String, Supplier<String>> answers = new ConcurrentHashMap<>();
    private final List<HttpExchange> streams = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile @Nullable String snapshot;
    private volatile boolean away;

    FakeMonitor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
        answer("/page-settings", "{\"traces\": null}");
        answer("/services", "[%s, %s]".formatted(service("order-service", "UP"), service("payment-service", "UP")));
        answer("/audit", """
                {"addsUp": true, "open": {}, "allReadUntil": null, "suspects": 0, "money": [], "goods": [], "differences": []}
                """);
        answer("/statistics", statistics(0));
        answer("/sagas", "{\"sagas\": [], \"next\": null}");
        answer("/strays", "[]");
    }

    static String service(String name, String status) {
        return """
                {"name": "%s", "url": "", "status": "%s", "outboxBacklog": 0, "outboxAgeSeconds": 0, "consumerLag": 0,
                 "parkedEvents": 0, "parkedKeys": 0, "askedAt": null}
                """.formatted(name, status);
    }

    static String statistics(int running) {
        return """
                {"placed": 0, "placedPerSecond": 0, "endedPerSecond": 0, "running": %d, "longestWaitingSince": null, "outcomes": []}
                """.formatted(running);
    }

    /** Returns a running saga that waits since the given time. */
    static String saga(String orderId, String lastStepAt) {
        return """
                {"orderId": "%s", "customerId": "ada", "status": "RUNNING", "undone": false, "orderStatus": null,
                 "reason": null, "total": {"amount": 199.50, "currency": "EUR"}, "startedAt": "%2$s", "lastStepAt": "%2$s",
                 "endedAt": null, "totalMillis": null, "steps": [],
                 "expects": {"service": "payment-service", "eventTypes": ["PaymentProcessed"]}, "broken": [], "parkedBy": []}
                """.formatted(orderId, lastStepAt);
    }

    void answer(String path, String json) {
        answer(path, () -> json);
    }

    void answer(String path, Supplier<String> json) {
        answers.put(path, json);
    }

    /** Sends the snapshot to the open boards, and to each that opens from now on. */
    void snapshot(String data) {
        snapshot = data;
        streams.forEach(stream -> send(stream, "snapshot", data));
    }

    /** Sends the snapshot to each board that opens from now on. */
    void nextSnapshot(String data) {
        snapshot = data;
    }

    /** Sends an event to the open boards. */
    void send(String event, String data) {
        streams.forEach(stream -> send(stream, event, data));
    }

    void goAway() {
        away = true;
        streams.forEach(HttpExchange::close);
        streams.clear();
    }

    void comeBack() {
        away = false;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = FILES.resolve(path.equals("/") ? "index.html" : path.substring(1));
        if (away) {
            exchange.close();
        } else if (path.endsWith("/events")) {
            open(exchange);
        } else if (Files.isRegularFile(file)) {
            var extension = path.substring(path.lastIndexOf('.') + 1);
            respond(exchange, 200, TYPES.getOrDefault(extension, "text/html"), Files.readAllBytes(file));
        } else if (answers.containsKey(path)) {
            respond(exchange, 200, "application/json", answers.get(path).get().getBytes(UTF_8));
        } else {
            respond(exchange, 404, "application/json", "{\"detail\": \"not there\"}".getBytes(UTF_8));
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("retry: 500\n\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        streams.add(exchange);
        var known = snapshot;
        if (known != null) {
            send(exchange, "snapshot", known);
        }
    }

    private void send(HttpExchange exchange, String event, String data) {
        var line = "event: %s\ndata: %s\n\n".formatted(event, data.replace('\n', ' '));
        try {
            exchange.getResponseBody().write(line.getBytes(UTF_8));
            exchange.getResponseBody().flush();
        } catch (IOException e) {
            // The page has left the view.
            streams.remove(exchange);
        }
    }

    @Override
    public void close() {
        streams.forEach(HttpExchange::close);
        server.stop(0);
    }
}
