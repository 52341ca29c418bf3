package dev.fulfilment.simulation;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;

/** Event with the id assigned by the outbox. Messages with the same id are duplicates. */
record Message(long id, Topic topic, String key, Event event) {

    static Message of(long id, Event event) {
        return new Message(id, FulfilmentEvents.CATALOG.typeOf(event).topic(), event.key(), event);
    }

    boolean is(Class<? extends Event> type) {
        return type.isInstance(event);
    }

    @Override
    public String toString() {
        return "%s(%d, %s)".formatted(event.getClass().getSimpleName(), id, Fixtures.shortName(key));
    }
}
