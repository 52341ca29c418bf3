package dev.fulfilment.simulation;

import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.order.domain.Order;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Invariants of the read models: the order view, and order-service's price list. */
final class ViewRules {

    private ViewRules() {}

    /** Each change of an order publishes one OrderUpdated. A shipment may make several changes: it also rejects late requests. */
    static Stream<String> versionGaps(World world) {
        return OrderTimeline.all(world).stream()
                .filter(timeline -> !isWithoutGaps(timeline))
                .map(timeline -> "%s is at version %d, but published %s"
                        .formatted(
                                timeline.name(), timeline.order().version(), timeline.published(OrderUpdated.class)));
    }

    private static boolean isWithoutGaps(OrderTimeline timeline) {
        var changes = timeline.steps().stream().flatMap(Change::in).toList();
        return IntStream.range(1, changes.size())
                        .allMatch(i -> changes.get(i).follows(changes.get(i - 1).version()))
                && changes.getLast().version() == timeline.order().version();
    }

    private record Change(long version, int most) {

        private static final int MOST_OF_A_SHIPMENT = 3;

        static Stream<Change> in(CommittedStep step) {
            var shipped = step.trigger().filter(message -> message.is(OrderShipped.class));
            return step.published().stream()
                    .map(Message::event)
                    .filter(OrderUpdated.class::isInstance)
                    .map(OrderUpdated.class::cast)
                    .map(update -> new Change(update.orderVersion(), shipped.isPresent() ? MOST_OF_A_SHIPMENT : 1));
        }

        boolean follows(long before) {
            return version > before && version <= before + most;
        }
    }

    static Stream<String> outdated(World world) {
        return world.orders()
                .state()
                .placed()
                .filter(order -> !isShown(world, order))
                .map(order -> "%s is %s at version %d, but shown as %s"
                        .formatted(
                                Fixtures.shortName(order.id().text()),
                                order.status(),
                                order.version(),
                                world.view().state().rows().find(order.id())));
    }

    private static boolean isShown(World world, Order order) {
        return world.view()
                .state()
                .rows()
                .find(order.id())
                .filter(shown -> shown.orderVersion() == order.version() && shown.status() == order.status())
                .isPresent();
    }

    static Stream<String> wrongPrices(World world) {
        var listed = world.inventory().state().prices();
        var known = world.orders().state().prices();
        return listed.rows().keySet().stream()
                .filter(product -> !listed.get(product).equals(known.get(product)))
                .map(product -> "%s is listed at %s, but order-service has %s"
                        .formatted(product, listed.get(product), known.get(product)));
    }
}
