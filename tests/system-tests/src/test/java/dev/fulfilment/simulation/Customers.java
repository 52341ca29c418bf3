package dev.fulfilment.simulation;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderCommand;
import dev.fulfilment.order.domain.OrderCommand.ExpireDeadline;
import dev.fulfilment.order.domain.OrderCommand.OpenDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceOrder;
import dev.fulfilment.order.domain.OrderCommand.RequestCancellation;
import dev.fulfilment.order.domain.OrderCommand.UpdateShippingAddress;
import dev.fulfilment.order.domain.OrderLine;
import dev.fulfilment.order.domain.OrderState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked of order-service, by those who order and by the clock. */
final class Customers {

    private static final int MOST_ORDERS = 5;

    private Customers() {}

    static boolean order(World world) {
        var dice = world.dice();
        var number = world.orders().state().rows().values().size() + 1;
        if (number > MOST_ORDERS) {
            return false;
        }
        var customer = dice.oneOf(Shop.CUSTOMERS);
        var address = dice.oneOf(Shop.ADDRESSES);
        var lines = lines(world);
        return ask(
                world,
                dice.oneIn(5)
                        ? new OpenDraft(Shop.order(number), customer, lines, address)
                        : new PlaceOrder(Shop.order(number), customer, lines, address));
    }

    private static List<OrderLine> lines(World world) {
        var dice = world.dice();
        return Stream.generate(() -> dice.oneOf(Shop.PRODUCTS))
                .limit(1 + dice.below(2))
                .distinct()
                .map(product -> new OrderLine(
                        product,
                        1 + dice.below(2),
                        world.orders().state().prices().get(product).price()))
                .toList();
    }

    static boolean placeDraft(World world) {
        var prices = world.orders().state().prices().rows().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, listing -> listing.getValue().price()));
        return any(
                world,
                order -> order instanceof Order ? Optional.empty() : Optional.of(new PlaceDraft(order.id(), prices)));
    }

    static boolean cancel(World world) {
        return any(world, order -> Optional.of(new RequestCancellation(order.id(), "changed my mind")));
    }

    static boolean move(World world) {
        var address = world.dice().oneOf(Shop.ADDRESSES);
        return any(world, order -> Optional.of(new UpdateShippingAddress(order.id(), address)));
    }

    /** A clock that is ahead or behind, a service that is away: a deadline can be missed at any moment. */
    static boolean missDeadline(World world) {
        return any(world, order -> Optional.of(new ExpireDeadline(order.id(), world.now())));
    }

    private interface Wish {
        Optional<OrderCommand> of(OrderState order);
    }

    private static boolean any(World world, Wish wish) {
        return world.dice()
                .any(world.orders().state().rows().values())
                .flatMap(wish::of)
                .map(command -> ask(world, command))
                .orElse(false);
    }

    private static boolean ask(World world, OrderCommand command) {
        world.witness().tell(() -> "order-service is asked: " + command);
        world.orders()
                .run(
                        CommitOutcome.COMMIT,
                        world.now(),
                        transaction -> transaction.act(orders -> orders.decide(command, world.now())));
        return true;
    }
}
