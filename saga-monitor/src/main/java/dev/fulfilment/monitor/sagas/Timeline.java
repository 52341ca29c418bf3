package dev.fulfilment.monitor.sagas;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sorts an order's events by their timestamps, but each after its cause: the publishers' clocks may differ.
 */
final class Timeline {

    private final Map<UUID, StoredEvent> events;
    private final SequencedSet<StoredEvent> sorted = new LinkedHashSet<>();

    private Timeline(List<StoredEvent> events) {
        this.events = events.stream().collect(toMap(StoredEvent::eventId, identity()));
    }

    static List<TimelineEntry> of(List<StoredEvent> events) {
        var timeline = new Timeline(events);
        events.stream()
                .sorted(Comparator.comparing(StoredEvent::occurredAt).thenComparing(StoredEvent::place))
                .forEach(event -> timeline.add(event, List.of()));
        return timeline.entries();
    }

    /** @param effects events that wait for this one; stops the recursion if false events cause each other */
    private void add(StoredEvent event, List<StoredEvent> effects) {
        var cause = cause(event);
        if (cause != null && !sorted.contains(cause) && !effects.contains(cause)) {
            var waiting = new ArrayList<>(effects);
            waiting.add(event);
            add(cause, waiting);
        }
        sorted.add(event);
    }

    private @Nullable StoredEvent cause(StoredEvent event) {
        return event.causationId() == null ? null : events.get(event.causationId());
    }

    private List<TimelineEntry> entries() {
        var entries = new ArrayList<TimelineEntry>();
        StoredEvent previous = null;
        for (var event : sorted) {
            entries.add(TimelineEntry.of(event, previous, cause(event)));
            previous = event;
        }
        return entries;
    }
}
