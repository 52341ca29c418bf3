package dev.fulfilment.simulation;

import static java.util.stream.Collectors.groupingBy;

import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.order.domain.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that was committed about one order, by all services, in the order of their commits.
 *
 * @param told when each type of event was first published
 * @param heard when each service first heard of it
 */
record Story(Order order, List<Step> steps, Map<Class<?>, Integer> told, Map<Hearing, Integer> heard) {

    static final int NEVER = Integer.MAX_VALUE;

    private record Hearing(String service, Class<?> type) {}

    static List<Story> all(World world) {
        var steps = world.witness().steps().stream()
                .filter(step -> step.key().isPresent())
                .collect(groupingBy(step -> step.key().orElseThrow()));
        return world.orders()
                .state()
                .placed()
                .map(order -> of(order, steps.getOrDefault(order.id().text(), List.of())))
                .toList();
    }

    private static Story of(Order order, List<Step> steps) {
        var story = new Story(order, steps, new HashMap<>(), new HashMap<>());
        for (var at = 0; at < steps.size(); at++) {
            story.note(steps.get(at), at);
        }
        return story;
    }

    private void note(Step step, int at) {
        step.heard()
                .ifPresent(message -> heard.putIfAbsent(
                        new Hearing(step.service(), message.event().getClass()), at));
        step.published().forEach(message -> told.putIfAbsent(message.event().getClass(), at));
    }

    boolean has(Class<? extends Event> type) {
        return told.containsKey(type);
    }

    int when(Class<? extends Event> type) {
        return told.getOrDefault(type, NEVER);
    }

    int heard(String service, Class<? extends Event> type) {
        return heard.getOrDefault(new Hearing(service, type), NEVER);
    }

    /** What that service heard before such an event was first published. */
    <E extends Event> Stream<E> heardBefore(String service, Class<E> heard, Class<? extends Event> published) {
        return steps.stream()
                .limit(when(published))
                .filter(step -> step.service().equals(service))
                .flatMap(step -> step.heard().stream())
                .map(Message::event)
                .filter(heard::isInstance)
                .map(heard::cast);
    }

    <E extends Event> List<E> published(Class<E> type) {
        return steps.stream()
                .flatMap(step -> step.published().stream())
                .map(Message::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    boolean hearsFirst(String service, Class<? extends Event> one, Class<? extends Event> other) {
        return heard(service, one) < heard(service, other) && heard(service, other) != NEVER;
    }

    boolean isFree() {
        return order.total().amount().signum() == 0;
    }

    boolean isCancelled() {
        return cancelled() != NEVER;
    }

    /** When somebody asked for it, or a clock. */
    int cancelled() {
        return when(OrderCancellationRequested.class);
    }

    boolean isCancelled(String reason) {
        return order.cancellation().filter(it -> it.reason().equals(reason)).isPresent();
    }

    boolean isDeclined(PaymentDeclined.Reason reason) {
        return published(PaymentDeclined.class).stream().anyMatch(no -> no.reason() == reason);
    }

    boolean isNotAllocated(InventoryAllocationFailed.Reason reason) {
        return published(InventoryAllocationFailed.class).stream().anyMatch(no -> no.reason() == reason);
    }

    boolean isNotShipped(ShipmentFailed.Reason reason) {
        return published(ShipmentFailed.class).stream().anyMatch(no -> no.reason() == reason);
    }

    String name() {
        return Shop.shortly(order.id().text());
    }
}
