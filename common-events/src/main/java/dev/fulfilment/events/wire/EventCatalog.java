package dev.fulfilment.events.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Maps each event record to its wire name, version and topic. Names and records are unique. */
public final class EventCatalog {

    private final List<EventType> types;
    private final Map<String, EventType> byName;
    private final Map<Class<?>, EventType> byJavaType;

    /** @throws IllegalStateException if a name or a record occurs twice */
    public EventCatalog(List<EventType> types) {
        this.types = List.copyOf(types);
        this.byName = types.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
        this.byJavaType = types.stream().collect(toUnmodifiableMap(EventType::javaType, Function.identity()));
    }

    /** Returns all types, in the order of their declaration. */
    public List<EventType> types() {
        return types;
    }

    /** Returns the type of a wire name; empty if it is not in the catalogue. */
    public Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalArgumentException if the event's class is not in the catalogue */
    public EventType typeOf(Event event) {
        return typeOf(event.getClass());
    }

    /** @throws IllegalArgumentException if the class is not in the catalogue */
    public EventType typeOf(Class<? extends Event> javaType) {
        var type = byJavaType.get(javaType);
        if (type == null) {
            throw new IllegalArgumentException(javaType.getName() + " has no wire name");
        }
        return type;
    }
}
