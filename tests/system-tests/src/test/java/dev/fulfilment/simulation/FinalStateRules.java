package dev.fulfilment.simulation;

import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.COMPLETED;

import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderStatus;
import java.util.List;
import java.util.stream.Stream;

/** Invariants of final states of orders. */
final class FinalStateRules {

    private FinalStateRules() {}

    /** Every order ends without a deadline: an order that still waits has lost an event. */
    static Stream<String> unfinished(World world) {
        return world.orders()
                .state()
                .placed()
                .filter(order -> order.status() != COMPLETED && order.status() != CANCELLED)
                .map(order ->
                        "%s stays %s".formatted(Fixtures.shortName(order.id().text()), order.status()));
    }

    static Stream<String> changedAfterwards(World world) {
        return OrderTimeline.all(world).stream()
                .filter(timeline -> isChangedAfterwards(statuses(timeline)))
                .map(timeline -> "%s was %s".formatted(timeline.name(), statuses(timeline)));
    }

    /** A cancelled order has a reason; an order shipped despite a cancellation records the rejected cancellation. */
    static Stream<String> withoutReason(World world) {
        return world.orders()
                .state()
                .placed()
                .filter(order -> order.status() == CANCELLED && order.failure().isEmpty()
                        || order.status() == COMPLETED
                                && order.cancellation()
                                        .filter(it -> it.refused().isEmpty())
                                        .isPresent())
                .map(order -> "%s has no reason"
                        .formatted(Fixtures.shortName(order.id().text())));
    }

    private static List<OrderStatus> statuses(OrderTimeline timeline) {
        return timeline.published(OrderUpdated.class).stream()
                .map(OrderUpdated::status)
                .distinct()
                .toList();
    }

    private static boolean isChangedAfterwards(List<OrderStatus> statuses) {
        return statuses.stream()
                .limit(Math.max(statuses.size() - 1, 0))
                .anyMatch(each -> each == COMPLETED || each == CANCELLED);
    }
}
