package dev.fulfilment.messaging;

import dev.fulfilment.messaging.ThingEvent.ThingChanged;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what it was given to show, and strikes if a fault is laid for it. */
class ThingView implements Projection<ThingChanged> {

    static final String NAME = "things";

    private final Queue<List<ThingChanged>> batches = new ConcurrentLinkedQueue<>();
    private final Faults faults;

    ThingView(Faults faults) {
        this.faults = faults;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ThingChanged> type() {
        return ThingChanged.class;
    }

    @Override
    public void project(List<ThingChanged> latest) {
        latest.forEach(faults::strike);
        batches.add(List.copyOf(latest));
    }

    /** All states of that key that were shown, one after the other. */
    List<String> of(String key) {
        return batches.stream()
                .flatMap(List::stream)
                .filter(state -> state.key().equals(key))
                .map(ThingChanged::value)
                .toList();
    }
}
