package dev.fulfilment.order.stream;

import dev.fulfilment.events.OrderId;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client of an order stream that records the events it receives. */
final class Follower implements AutoCloseable {

    /** @param id null where the event has none */
    record ReceivedEvent(@Nullable String id, String name, JsonNode data) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> answer;
    private final List<ReceivedEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final Thread reader;

    private Follower(URI service, OrderId order, @Nullable String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve("/orders/" + order + "/events"))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = client.send(request.build(), BodyHandlers.ofLines());
        reader = Thread.ofVirtual().start(this::read);
    }

    static Follower of(URI service, OrderId order) throws Exception {
        return new Follower(service, order, null);
    }

    static Follower resuming(URI service, OrderId order, String lastEventId) throws Exception {
        return new Follower(service, order, lastEventId);
    }

    private void read() {
        var event = new ConcurrentHashMap<String, String>();
        try {
            answer.body().forEach(line -> {
                if (line.isEmpty()) {
                    take(event);
                    event.clear();
                } else if (line.startsWith(":")) {
                    heartbeats.incrementAndGet();
                } else {
                    event.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
                }
            });
        } catch (UncheckedIOException e) {
            // Closed by the test or by the server.
        }
    }

    private void take(Map<String, String> event) {
        if (event.containsKey("data")) {
            events.add(new ReceivedEvent(
                    event.get("id"), event.getOrDefault("event", "message"), JSON.readTree(event.get("data"))));
        }
    }

    int status() {
        return answer.statusCode();
    }

    List<ReceivedEvent> events() {
        return events;
    }

    List<String> names() {
        return events.stream().map(ReceivedEvent::name).toList();
    }

    int heartbeats() {
        return heartbeats.get();
    }

    void await(String... names) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::names, List.of(names)::equals);
    }

    /** Waits until the server has closed the stream. */
    void awaitEnd() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !reader.isAlive());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
