package dev.fulfilment.simulation;

import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.COMPLETED;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.payment.account.LedgerEntryType;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Invariants of accounts and the ledger. */
final class MoneyRules {

    private MoneyRules() {}

    static Stream<String> negativeBalances(World world) {
        return world.payments().state().balances().rows().entrySet().stream()
                .filter(account -> account.getValue().signum() < 0)
                .map(account -> "%s has %s".formatted(account.getKey(), account.getValue()));
    }

    static Stream<String> keptOfCancelledOrders(World world) {
        return orders(world)
                .filter(order ->
                        order.status() == CANCELLED && kept(world, order).signum() != 0)
                .map(order -> "%s is cancelled, and %s of it is kept".formatted(name(order), kept(world, order)));
    }

    /** Accounts are reduced by the price of completed orders, and by nothing else. */
    static Stream<String> differences(World world) {
        var orders = orders(world)
                .filter(order -> !same(kept(world, order), price(order)))
                .map(order ->
                        "%s is %s, and %s of it is kept".formatted(name(order), order.status(), kept(world, order)));
        var accounts = Fixtures.BALANCES.rows().keySet().stream()
                .filter(customer -> !same(balance(world, customer), expected(world, customer)))
                .map(customer -> "%s has %s instead of %s"
                        .formatted(customer, balance(world, customer), expected(world, customer)));
        return Stream.concat(orders, accounts);
    }

    static Stream<String> repeatedBookings(World world) {
        return orders(world)
                .filter(order -> booked(world, order, LedgerEntryType.CHARGE) > 1
                        || booked(world, order, LedgerEntryType.REFUND) > 1)
                .map(order ->
                        "%s: %s".formatted(name(order), world.payments().state().ledger()));
    }

    private static BigDecimal expected(World world, CustomerId customer) {
        return orders(world)
                .filter(order -> order.customerId().equals(customer))
                .map(MoneyRules::price)
                .reduce(Fixtures.BALANCES.get(customer), BigDecimal::subtract);
    }

    private static BigDecimal price(Order order) {
        return order.status() == COMPLETED ? order.total().amount() : BigDecimal.ZERO;
    }

    private static BigDecimal balance(World world, CustomerId customer) {
        return world.payments().state().balances().get(customer);
    }

    private static BigDecimal kept(World world, Order order) {
        return world.payments().state().kept(order.id());
    }

    private static long booked(World world, Order order, LedgerEntryType type) {
        return world.payments().state().ledger().stream()
                .filter(booking -> booking.order().equals(order.id()) && booking.type() == type)
                .count();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    private static Stream<Order> orders(World world) {
        return world.orders().state().placed();
    }

    private static String name(Order order) {
        return Fixtures.shortName(order.id().text());
    }
}
