package dev.fulfilment.simulation;

import static dev.fulfilment.events.OrderStatus.COMPLETED;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.shipping.ShipmentStatus;
import java.util.stream.Stream;

/** Invariants of stock and shipments. */
final class StockRules {

    private StockRules() {}

    static Stream<String> oversold(World world) {
        return world.inventory().state().stock().rows().entrySet().stream()
                .filter(product -> product.getValue().allocated() < 0
                        || product.getValue().allocated() > product.getValue().onHand())
                .map(product -> "%s: %s".formatted(product.getKey(), product.getValue()));
    }

    static Stream<String> completedButNotDispatched(World world) {
        return orders(world)
                .filter(order -> order.status() == COMPLETED && !isDispatched(world, order))
                .map(order -> "%s is completed, but not dispatched".formatted(name(order)));
    }

    static Stream<String> dispatchedButNotCompleted(World world) {
        return orders(world)
                .filter(order -> isDispatched(world, order) && order.status() != COMPLETED)
                .map(order -> "%s is dispatched, but %s".formatted(name(order), order.status()));
    }

    /** Stock on hand is reduced by the shipped goods, and nothing stays allocated. */
    static Stream<String> differences(World world) {
        return Fixtures.STOCK.rows().keySet().stream()
                .filter(product -> !stock(world, product).equals(expected(world, product)))
                .map(product ->
                        "%s: %s instead of %s".formatted(product, stock(world, product), expected(world, product)));
    }

    private static Stock expected(World world, ProductId product) {
        var shipped = orders(world)
                .filter(order -> isDispatched(world, order))
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.productId().equals(product))
                .mapToLong(line -> line.quantity())
                .sum();
        return new Stock(Fixtures.STOCK.get(product).onHand() - shipped, 0);
    }

    private static Stock stock(World world, ProductId product) {
        return world.inventory().state().stock().get(product);
    }

    private static boolean isDispatched(World world, Order order) {
        return world.shipping().state().row(order.id()).status() == ShipmentStatus.DISPATCHED;
    }

    private static Stream<Order> orders(World world) {
        return world.orders().state().placed();
    }

    private static String name(Order order) {
        return Fixtures.shortName(order.id().text());
    }
}
