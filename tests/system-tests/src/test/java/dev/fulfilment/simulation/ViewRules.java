package dev.fulfilment.simulation;

import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.order.domain.Order;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What has to be true of what others keep of a service's states. */
final class ViewRules {

    private ViewRules() {}

    /** Each change of an order tells its state once. Only a shipment changes several things: it refuses what came too late. */
    static Stream<String> gaps(World world) {
        return Story.all(world).stream()
                .filter(story -> !isWithoutGaps(story))
                .map(story -> "%s is at version %d, and told %s"
                        .formatted(story.name(), story.order().version(), story.published(OrderUpdated.class)));
    }

    private static boolean isWithoutGaps(Story story) {
        var told = story.steps().stream().flatMap(Change::in).toList();
        return IntStream.range(1, told.size())
                        .allMatch(i -> told.get(i).follows(told.get(i - 1).version()))
                && told.getLast().version() == story.order().version();
    }

    private record Change(long version, int most) {

        private static final int MOST_OF_A_SHIPMENT = 3;

        static Stream<Change> in(Step step) {
            var shipped = step.heard().filter(message -> message.is(OrderShipped.class));
            return step.published().stream()
                    .map(Message::event)
                    .filter(OrderUpdated.class::isInstance)
                    .map(OrderUpdated.class::cast)
                    .map(told -> new Change(told.orderVersion(), shipped.isPresent() ? MOST_OF_A_SHIPMENT : 1));
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
                .map(order -> "%s is %s at version %d, and shown as %s"
                        .formatted(
                                Shop.shortly(order.id().text()),
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
                .map(product -> "%s is %s, and order-service has it at %s"
                        .formatted(product, listed.get(product), known.get(product)));
    }
}
