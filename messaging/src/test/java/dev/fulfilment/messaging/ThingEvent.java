package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.events.wire.Topic;
import java.util.List;

/** Events without a business. */
sealed interface ThingEvent extends Event {

    Topic THINGS = new Topic("things", "thing-service", false);
    Topic ECHOES = new Topic("echoes", "thing-service", false);
    Topic FOREIGN = new Topic("foreign-things", "foreign-service", false);

    Topic COUNTS = new Topic("counts", "thing-service", false);

    Topic STATES = new Topic("thing-states", "foreign-service", false);

    List<Topic> TOPICS = List.of(THINGS, ECHOES, FOREIGN, COUNTS, STATES);

    EventCatalog CATALOG = new EventCatalog(List.of(
            new EventType("ThingAdded", 1, THINGS, ThingAdded.class),
            new EventType("ThingEchoed", 1, ECHOES, ThingEchoed.class),
            new EventType("ForeignThingSeen", 1, FOREIGN, ForeignThingSeen.class),
            new EventType("ForeignThingIgnored", 1, FOREIGN, ForeignThingIgnored.class),
            new EventType("ThingCounted", 1, COUNTS, ThingCounted.class),
            new EventType("ThingChanged", 1, STATES, ThingChanged.class),
            new EventType("ThingPolished", 1, STATES, ThingPolished.class)));

    String value();

    record ThingAdded(String key, String value) implements ThingEvent {}

    /** Published by the reaction to a {@link ThingAdded} on request. */
    record ThingEchoed(String key, String value) implements ThingEvent {}

    /** Of another service. */
    record ForeignThingSeen(String key, String value) implements ThingEvent {}

    /** Of another service, and nothing to this one. */
    record ForeignThingIgnored(String key, String value) implements ThingEvent {}

    /** No service consumes these. */
    record ThingCounted(String key, String value) implements ThingEvent {}

    /** The whole state of a thing: a view follows these. */
    record ThingChanged(String key, String value) implements ThingEvent {}

    /** On the same topic, and no state. */
    record ThingPolished(String key, String value) implements ThingEvent {}
}
