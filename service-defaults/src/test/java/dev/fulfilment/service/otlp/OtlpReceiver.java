package dev.fulfilment.service.otlp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of OTLP over HTTP, as small as one can be. */
final class OtlpReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    OtlpReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    void answer(int status) {
        this.status = status;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new JsonMapper().readTree(exchange.getRequestBody().readAllBytes());
            received.add(request.path("resourceSpans").path(0));
            keys.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("api-key"));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    /** What each request had, with the resource that it is about. */
    List<JsonNode> received() {
        return received;
    }

    /** The content type and the key of each request. */
    List<String> keys() {
        return keys;
    }

    List<JsonNode> spans() {
        return received.stream()
                .flatMap(each -> each.at("/scopeSpans/0/spans").valueStream())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
