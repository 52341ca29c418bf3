package dev.fulfilment.simulation;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;

/** An event with the id that it was given when it went into the outbox. Whatever has the same id is a repeat. */
record Message(long id, Topic topic, String key, Event event) {

    static Message of(long id, Event event) {
        return new Message(id, FulfilmentEvents.CATALOG.typeOf(event).topic(), event.key(), event);
    }

    boolean is(Class<? extends Event> type) {
        return type.isInstance(event);
    }

    @Override
    public String toString() {
        return "%s(%d, %s)".formatted(event.getClass().getSimpleName(), id, Shop.shortly(key));
    }
}
