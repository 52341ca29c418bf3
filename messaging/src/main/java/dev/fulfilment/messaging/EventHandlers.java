package dev.fulfilment.messaging;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The event types of one topic, each with its handler or ignored:
 *
 * <pre>{@code
 * EventHandlers.of(Topics.ORDERS, OrderEvent.class)
 *         .on(OrderPlaced.class, payments::charge)
 *         .on(OrderCancellationRequested.class, payments::cancel)
 *         .ignore(ShippingAddressUpdated.class, OrderUpdated.class)
 * }</pre>
 *
 * <p>A sealed type stands for all its permitted subtypes. Records of an ignored type are skipped by their header {@code
 * ce_type}, undecoded; they reach neither a handler nor a {@link BatchPrefetch}. When the service starts, {@link
 * #undeclared()} and {@link #declaredTwice()} must be empty. Not thread-safe while types are being added.
 */
public final class EventHandlers<E extends Event> {

    private final Topic topic;
    private final Class<E> eventType;
    private final Map<Class<?>, Consumer<? super Event>> handlers = new HashMap<>();
    private final Set<Class<? extends Event>> ignored = new HashSet<>();
    private final Set<Class<? extends Event>> declaredTwice = new HashSet<>();

    private EventHandlers(Topic topic, Class<E> eventType) {
        this.topic = topic;
        this.eventType = eventType;
    }

    /**
     * Begins the declaration for a topic.
     *
     * @param eventType the type of all events on the topic. If it is sealed, each of its permitted subtypes, at any depth,
     *     must be declared
     */
    public static <E extends Event> EventHandlers<E> of(Topic topic, Class<E> eventType) {
        return new EventHandlers<>(topic, eventType);
    }

    /** Handles the events of a type, and of its permitted subtypes if it is sealed. */
    public <T extends E> EventHandlers<E> on(Class<T> type, Consumer<? super T> handler) {
        concreteTypes(type).forEach(each -> {
            noteIfDeclared(each);
            handlers.put(each, event -> handler.accept(type.cast(event)));
        });
        return this;
    }

    /** Skips the events of these types, and of their permitted subtypes if they are sealed. */
    @SafeVarargs
    public final EventHandlers<E> ignore(Class<? extends E>... types) {
        Arrays.stream(types).flatMap(EventHandlers::concreteTypes).forEach(each -> {
            noteIfDeclared(each);
            ignored.add(each);
        });
        return this;
    }

    private void noteIfDeclared(Class<? extends Event> type) {
        if (isDeclared(type)) {
            declaredTwice.add(type);
        }
    }

    private boolean isDeclared(Class<?> type) {
        return handlers.containsKey(type) || ignored.contains(type);
    }

    /** Returns the type itself, or in place of a sealed type all that it permits. */
    @SuppressWarnings("unchecked") // a permitted subclass is a subtype
    private static <T extends Event> Stream<Class<? extends T>> concreteTypes(Class<? extends T> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> concreteTypes((Class<? extends T>) permitted))
                : Stream.of(type);
    }

    /** Passes an event to its handler; does nothing if its type is ignored. */
    public void handle(Event event) {
        var handler = handlers.get(event.getClass());
        if (handler != null) {
            handler.accept(event);
        } else if (!ignored.contains(event.getClass())) {
            throw new IllegalStateException(
                    "no handler for %s of topic %s".formatted(event.getClass().getSimpleName(), topic.name()));
        }
    }

    /** Returns whether the event's type has a handler. */
    public boolean handles(Event event) {
        return handlers.containsKey(event.getClass());
    }

    /** Returns the topic on which the events are published. */
    public Topic topic() {
        return topic;
    }

    /** Returns the event types that have a handler. */
    public Set<Class<?>> handled() {
        return Set.copyOf(handlers.keySet());
    }

    /** Returns the event types that are skipped. */
    public Set<Class<? extends Event>> ignored() {
        return Set.copyOf(ignored);
    }

    /** Returns the permitted event types that are neither handled nor ignored; none if the topic's type is not sealed. */
    public Set<Class<? extends Event>> undeclared() {
        return eventType.isSealed()
                ? concreteTypes(eventType).filter(type -> !isDeclared(type)).collect(toUnmodifiableSet())
                : Set.of();
    }

    /** Returns the event types that are declared more than once. */
    public Set<Class<? extends Event>> declaredTwice() {
        return Set.copyOf(declaredTwice);
    }
}
