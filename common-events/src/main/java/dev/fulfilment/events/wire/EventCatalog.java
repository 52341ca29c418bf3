package dev.fulfilment.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The table of wire names: which record has which name, version and topic. Names and records are unique in it. */
public final class EventCatalog {

    private final List<EventType> types;
    private final Map<String, EventType> byName;
    private final Map<Class<?>, EventType> byJavaType;

    /** @throws IllegalStateException when a name or a record occurs twice */
    public EventCatalog(List<EventType> types) {
        this.types = List.copyOf(types);
        this.byName = types.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
        this.byJavaType = types.stream().collect(toUnmodifiableMap(EventType::javaType, Function.identity()));
    }

    /** All types, in the order in which they were listed. */
    public List<EventType> types() {
        return types;
    }

    /** The type of that wire name; empty when this code does not know it. */
    public Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException when the event's class is not in the table */
    public EventType typeOf(Event event) {
        return typeOf(event.getClass());
    }

    /** @throws IllegalArgumentException when the class is not in the table */
    public EventType typeOf(Class<? extends Event> javaType) {
        var type = byJavaType.get(javaType);
        if (type == null) {
            throw new IllegalArgumentException(javaType.getName() + " has no wire name");
        }
        return type;
    }
}
