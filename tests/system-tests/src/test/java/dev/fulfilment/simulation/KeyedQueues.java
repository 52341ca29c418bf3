package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pending messages, in order per key. */
final class KeyedQueues {

    private final Map<String, List<Message>> byKey = new LinkedHashMap<>();

    KeyedQueues copy() {
        var copy = new KeyedQueues();
        byKey.forEach((key, queue) -> copy.byKey.put(key, new ArrayList<>(queue)));
        return copy;
    }

    void add(Message message) {
        byKey.computeIfAbsent(message.key(), unused -> new ArrayList<>()).add(message);
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** Keys with pending messages. */
    List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    List<Message> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    void remove(String key, Message message) {
        var queue = byKey.getOrDefault(key, List.of());
        queue.remove(message);
        if (queue.isEmpty()) {
            byKey.remove(key);
        }
    }
}
