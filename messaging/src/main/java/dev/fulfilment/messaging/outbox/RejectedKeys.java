package dev.fulfilment.messaging.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys whose next event Kafka rejected: skipped for a while, so that they do not delay other keys. */
final class RejectedKeys {

    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<String, Long> until = new HashMap<>();
    private final InstantSource clock;

    RejectedKeys(InstantSource clock) {
        this.clock = clock;
    }

    void add(Collection<String> keys) {
        var end = clock.millis() + PAUSE.toMillis();
        keys.forEach(key -> until.put(key, end));
    }

    List<String> keys() {
        until.values().removeIf(end -> end <= clock.millis());
        return List.copyOf(until.keySet());
    }
}
