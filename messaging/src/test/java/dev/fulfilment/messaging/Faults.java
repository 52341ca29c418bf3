package dev.fulfilment.messaging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the reaction to an event fail, known by key and value, until it is mended. */
class Faults {

    private final Map<String, Runnable> faults = new ConcurrentHashMap<>();

    void lay(String key, String value, Runnable fault) {
        faults.put(key + "/" + value, fault);
    }

    /** A failure that comes again each time. */
    void spoil(String key, String value) {
        lay(key, value, () -> {
            throw new IllegalStateException(value + " cannot be handled");
        });
    }

    void mend(String key, String value) {
        faults.remove(key + "/" + value);
    }

    void strike(ThingEvent event) {
        faults.getOrDefault(event.key() + "/" + event.value(), () -> {}).run();
    }
}
