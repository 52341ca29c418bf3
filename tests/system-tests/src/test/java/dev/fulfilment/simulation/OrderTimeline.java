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
 * Committed steps of one order in all services, in commit order.
 *
 * @param firstPublished index of the step that first published each event type
 * @param firstHandled index of the step in which each service first handled each event type
 */
record OrderTimeline(
        Order order,
        List<CommittedStep> steps,
        Map<Class<?>, Integer> firstPublished,
        Map<Handling, Integer> firstHandled) {

    static final int NEVER = Integer.MAX_VALUE;

    private record Handling(String service, Class<?> type) {}

    static List<OrderTimeline> all(World world) {
        var steps = world.recorder().steps().stream()
                .filter(step -> step.key().isPresent())
                .collect(groupingBy(step -> step.key().orElseThrow()));
        return world.orders()
                .state()
                .placed()
                .map(order -> of(order, steps.getOrDefault(order.id().text(), List.of())))
                .toList();
    }

    private static OrderTimeline of(Order order, List<CommittedStep> steps) {
        var timeline = new OrderTimeline(order, steps, new HashMap<>(), new HashMap<>());
        for (var at = 0; at < steps.size(); at++) {
            timeline.add(steps.get(at), at);
        }
        return timeline;
    }

    private void add(CommittedStep step, int at) {
        step.trigger()
                .ifPresent(message -> firstHandled.putIfAbsent(
                        new Handling(step.service(), message.event().getClass()), at));
        step.published()
                .forEach(message -> firstPublished.putIfAbsent(message.event().getClass(), at));
    }

    boolean has(Class<? extends Event> type) {
        return firstPublished.containsKey(type);
    }

    int publishedAt(Class<? extends Event> type) {
        return firstPublished.getOrDefault(type, NEVER);
    }

    int firstHandled(String service, Class<? extends Event> type) {
        return firstHandled.getOrDefault(new Handling(service, type), NEVER);
    }

    /** Returns the events that a service handled before the first publication of the other type. */
    <E extends Event> Stream<E> handledBefore(String service, Class<E> handled, Class<? extends Event> published) {
        return steps.stream()
                .limit(publishedAt(published))
                .filter(step -> step.service().equals(service))
                .flatMap(step -> step.trigger().stream())
                .map(Message::event)
                .filter(handled::isInstance)
                .map(handled::cast);
    }

    <E extends Event> List<E> published(Class<E> type) {
        return steps.stream()
                .flatMap(step -> step.published().stream())
                .map(Message::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    boolean handlesFirst(String service, Class<? extends Event> one, Class<? extends Event> other) {
        return firstHandled(service, one) < firstHandled(service, other) && firstHandled(service, other) != NEVER;
    }

    boolean isFree() {
        return order.total().amount().signum() == 0;
    }

    boolean isCancelled() {
        return cancelledAt() != NEVER;
    }

    /** Index of the cancellation, by a customer or by a deadline. */
    int cancelledAt() {
        return publishedAt(OrderCancellationRequested.class);
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
        return Fixtures.shortName(order.id().text());
    }
}
