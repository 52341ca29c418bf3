package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.ThingEvent.ForeignThingIgnored;
import dev.fulfilment.messaging.ThingEvent.ForeignThingSeen;
import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import dev.fulfilment.messaging.ThingEvent.ThingChanged;
import dev.fulfilment.messaging.ThingEvent.ThingCounted;
import dev.fulfilment.messaging.ThingEvent.ThingEchoed;
import dev.fulfilment.messaging.ThingEvent.ThingPolished;
import java.util.function.Consumer;

/** Records each event as an effect, throws if a fault is set for it, and runs the given action. */
record NotingReactions(Topic topic, Effects effects, Faults faults, Causation causation, Consumer<ThingEvent> then)
        implements Reactions<ThingEvent> {

    @Override
    public EventHandlers<ThingEvent> handlers() {
        return EventHandlers.of(topic, ThingEvent.class)
                .on(ThingAdded.class, this::on)
                .on(ThingEchoed.class, this::on)
                .on(ForeignThingSeen.class, this::on)
                .ignore(ForeignThingIgnored.class, ThingCounted.class, ThingChanged.class, ThingPolished.class);
    }

    private void on(ThingEvent event) {
        effects.note(topic, event, causation.current());
        faults.strike(event);
        then.accept(event);
    }
}
