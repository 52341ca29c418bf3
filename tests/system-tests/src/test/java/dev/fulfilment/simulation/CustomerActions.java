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

/** Commands to order-service: from customers and from deadlines. */
final class CustomerActions {

    private static final int MAX_ORDERS = 5;

    private CustomerActions() {}

    static boolean placeOrder(World world) {
        var random = world.random();
        var number = world.orders().state().rows().values().size() + 1;
        if (number > MAX_ORDERS) {
            return false;
        }
        var customer = random.oneOf(Fixtures.CUSTOMERS);
        var address = random.oneOf(Fixtures.ADDRESSES);
        var lines = lines(world);
        return execute(
                world,
                random.oneIn(5)
                        ? new OpenDraft(Fixtures.order(number), customer, lines, address)
                        : new PlaceOrder(Fixtures.order(number), customer, lines, address));
    }

    private static List<OrderLine> lines(World world) {
        var random = world.random();
        return Stream.generate(() -> random.oneOf(Fixtures.PRODUCTS))
                .limit(1 + random.below(2))
                .distinct()
                .map(product -> new OrderLine(
                        product,
                        1 + random.below(2),
                        world.orders().state().prices().get(product).price()))
                .toList();
    }

    static boolean placeDraft(World world) {
        var prices = world.orders().state().prices().rows().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, listed -> listed.getValue().price()));
        return any(
                world,
                order -> order instanceof Order ? Optional.empty() : Optional.of(new PlaceDraft(order.id(), prices)));
    }

    static boolean cancel(World world) {
        return any(world, order -> Optional.of(new RequestCancellation(order.id(), "changed my mind")));
    }

    static boolean updateAddress(World world) {
        var address = world.random().oneOf(Fixtures.ADDRESSES);
        return any(world, order -> Optional.of(new UpdateShippingAddress(order.id(), address)));
    }

    /** With clock skew or a service that is down, a deadline can expire at any moment. */
    static boolean missDeadline(World world) {
        return any(world, order -> Optional.of(new ExpireDeadline(order.id(), world.now())));
    }

    private interface CommandFactory {
        Optional<OrderCommand> of(OrderState order);
    }

    private static boolean any(World world, CommandFactory factory) {
        return world.random()
                .any(world.orders().state().rows().values())
                .flatMap(factory::of)
                .map(command -> execute(world, command))
                .orElse(false);
    }

    private static boolean execute(World world, OrderCommand command) {
        world.recorder().trace(() -> "order-service receives the command " + command);
        world.orders()
                .run(
                        CommitOutcome.COMMIT,
                        world.now(),
                        transaction -> transaction.execute(orders -> orders.decide(command, world.now())));
        return true;
    }
}
