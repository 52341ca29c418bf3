package dev.fulfilment.simulation;

import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.COMPLETED;

import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderStatus;
import java.util.List;
import java.util.stream.Stream;

/** What has to be true of how orders end. */
final class EndRules {

    private EndRules() {}

    /** Without the help of a deadline: whatever waits for one has lost an event. */
    static Stream<String> missing(World world) {
        return world.orders()
                .state()
                .placed()
                .filter(order -> order.status() != COMPLETED && order.status() != CANCELLED)
                .map(order ->
                        "%s is %s for ever".formatted(Shop.shortly(order.id().text()), order.status()));
    }

    static Stream<String> left(World world) {
        return Story.all(world).stream()
                .filter(story -> isLeft(statuses(story)))
                .map(story -> "%s was %s".formatted(story.name(), statuses(story)));
    }

    /** A cancelled order has a reason, and one that was shipped against a cancellation says so. */
    static Stream<String> unexplained(World world) {
        return world.orders()
                .state()
                .placed()
                .filter(order -> order.status() == CANCELLED && order.failure().isEmpty()
                        || order.status() == COMPLETED
                                && order.cancellation()
                                        .filter(it -> it.refused().isEmpty())
                                        .isPresent())
                .map(order ->
                        "%s does not say why".formatted(Shop.shortly(order.id().text())));
    }

    private static List<OrderStatus> statuses(Story story) {
        return story.published(OrderUpdated.class).stream()
                .map(OrderUpdated::status)
                .distinct()
                .toList();
    }

    private static boolean isLeft(List<OrderStatus> statuses) {
        return statuses.stream()
                .limit(Math.max(statuses.size() - 1, 0))
                .anyMatch(each -> each == COMPLETED || each == CANCELLED);
    }
}
