package dev.fulfilment.monitor.live;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client of a stream that records the events it receives. */
final class Listener implements AutoCloseable {

    /** @param id null where the event has none */
    record ReceivedEvent(@Nullable String id, String name, JsonNode data) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<ReceivedEvent> events = new CopyOnWriteArrayList<>();

    private Listener(URI address, @Nullable String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var answer = client.send(request.build(), BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> read(answer.body()));
    }

    static Listener to(URI address) throws Exception {
        return new Listener(address, null);
    }

    static Listener resuming(URI address, String lastEventId) throws Exception {
        return new Listener(address, lastEventId);
    }

    private void read(Stream<String> lines) {
        var event = new ConcurrentHashMap<String, String>();
        try {
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    take(event);
                    event.clear();
                } else if (!line.startsWith(":")) {
                    event.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
                }
            });
        } catch (UncheckedIOException e) {
            // Closed by the test.
        }
    }

    private void take(Map<String, String> event) {
        if (event.containsKey("data")) {
            events.add(new ReceivedEvent(
                    event.get("id"), event.getOrDefault("event", "message"), JSON.readTree(event.get("data"))));
        }
    }

    List<ReceivedEvent> all(String name) {
        return events.stream().filter(each -> each.name().equals(name)).toList();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
