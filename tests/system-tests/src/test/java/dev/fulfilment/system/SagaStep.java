package dev.fulfilment.system;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventType;
import java.util.List;
import java.util.stream.Stream;

/**
 * One reaction of a service: the trigger, the effect and the possible outcomes.
 *
 * @param alsoNeeds further events that the reaction needs; the last one to arrive is the cause
 * @param outcomes alternative sets of published events; empty if nothing is published
 */
record SagaStep(
        Class<? extends Event> trigger,
        List<Class<? extends Event>> alsoNeeds,
        String service,
        String does,
        List<List<Class<? extends Event>>> outcomes) {

    static Trigger when(Class<? extends Event> trigger) {
        return new Trigger(trigger, List.of());
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

    /** Builder of a step: its trigger. */
    record Trigger(Class<? extends Event> trigger, List<Class<? extends Event>> alsoNeeds) {

        Trigger and(Class<? extends Event> needed) {
            return new Trigger(trigger, List.of(needed));
        }

        PendingStep in(String service, String does) {
            return new PendingStep(this, service, does);
        }
    }

    /** Builder of a step: all but its outcomes. */
    record PendingStep(Trigger given, String service, String does) {

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
