package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Topic;
import java.util.Set;
import java.util.function.Consumer;

/** Notes the event, strikes if a fault is laid for it, and goes on. */
record NotingReactions(Topic topic, Effects effects, Faults faults, Causation causation, Consumer<ThingEvent> then)
        implements Reactions<ThingEvent> {

    @Override
    public Set<Class<? extends ThingEvent>> ignores() {
        return Set.of(ThingEvent.ForeignThingIgnored.class);
    }

    @Override
    public void on(ThingEvent event) {
        effects.note(topic, event, causation.current());
        faults.strike(event);
        then.accept(event);
    }
}
