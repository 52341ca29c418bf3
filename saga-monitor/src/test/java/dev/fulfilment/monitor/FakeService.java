package dev.fulfilment.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Fake service: returns prepared responses and records write requests. */
public final class FakeService implements AutoCloseable {

    /** A prepared response. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private volatile Headers lastHeaders = new Headers();
    private volatile Answer otherwise = new Answer(404, Map.of(), "");

    public FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets the response of a path. */
    public void answers(String path, String body) {
        answers(path, new Answer(200, Map.of("Content-Type", "application/json"), body));
    }

    /** Sets the response of every other path. */
    public void answersEverything(String body) {
        otherwise = new Answer(200, Map.of("Content-Type", "application/json"), body);
    }

    public void answers(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Returns all requests but GET: method, path with query, body. */
    public List<String> writes() {
        return done;
    }

    /** Returns the headers of the last request that is not a GET. */
    public Headers lastHeaders() {
        return lastHeaders;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (!exchange.getRequestMethod().equals("GET")) {
            lastHeaders = exchange.getRequestHeaders();
            done.add("%s %s %s"
                    .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body)
                    .strip());
        }
        var answer = answers.getOrDefault(exchange.getRequestURI().getPath(), otherwise);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
