package dev.fulfilment.system;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventType;
import java.util.List;
import java.util.stream.Stream;

/**
 * One reaction: when that event arrives at that service, it does this, and then publishes one of these outcomes.
 *
 * @param alsoNeeds events that must have arrived too; where they come last, they are the cause
 * @param outcomes what may be published, each a set of events; none where nothing is published
 */
record SagaStep(
        Class<? extends Event> trigger,
        List<Class<? extends Event>> alsoNeeds,
        String service,
        String does,
        List<List<Class<? extends Event>>> outcomes) {

    static Given when(Class<? extends Event> trigger) {
        return new Given(trigger, List.of());
    }

    /** "payments" for payment-service's reaction to PaymentProcessed. */
    String topic() {
        return type(trigger).topic().name();
    }

    Stream<Class<? extends Event>> published() {
        return outcomes.stream().flatMap(List::stream).distinct();
    }

    static EventType type(Class<? extends Event> event) {
        return FulfilmentEvents.CATALOG.types().stream()
                .filter(type -> type.javaType() == event)
                .findAny()
                .orElseThrow();
    }

    static String name(Class<? extends Event> event) {
        return type(event).name();
    }

    /** The beginning of a step. */
    record Given(Class<? extends Event> trigger, List<Class<? extends Event>> alsoNeeds) {

        Given and(Class<? extends Event> needed) {
            return new Given(trigger, List.of(needed));
        }

        Doing in(String service, String does) {
            return new Doing(this, service, does);
        }
    }

    /** A step whose outcome is still to be told. */
    record Doing(Given given, String service, String does) {

        @SafeVarargs
        final SagaStep then(List<Class<? extends Event>>... outcomes) {
            return new SagaStep(given.trigger(), given.alsoNeeds(), service, does, List.of(outcomes));
        }

        SagaStep andNothingMore() {
            return new SagaStep(given.trigger(), given.alsoNeeds(), service, does, List.of());
        }
    }

    @SafeVarargs
    static List<Class<? extends Event>> publish(Class<? extends Event>... events) {
        return List.of(events);
    }
}
