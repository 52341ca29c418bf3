package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All lines of all topics. */
final class Kafka {

    private final Map<String, Line> byKey = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** Messages of one key, in their order. */
    void append(List<Message> messages) {
        var first = messages.getFirst();
        byKey.computeIfAbsent(first.topic().name() + " " + first.key(), unused -> added(new Line(first.topic())))
                .append(messages);
    }

    private Line added(Line line) {
        lines.add(line);
        return line;
    }

    /** In the order of their first records. */
    List<Line> lines() {
        return lines;
    }
}
