package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Streams of all topics. */
final class Kafka {

    private final Map<String, EventStream> byKey = new HashMap<>();
    private final List<EventStream> streams = new ArrayList<>();

    /** Appends messages of one key, in order. */
    void append(List<Message> messages) {
        var first = messages.getFirst();
        byKey.computeIfAbsent(first.topic().name() + " " + first.key(), unused -> added(new EventStream(first.topic())))
                .append(messages);
    }

    private EventStream added(EventStream stream) {
        streams.add(stream);
        return stream;
    }

    /** Streams in the order of their first records. */
    List<EventStream> streams() {
        return streams;
    }
}
