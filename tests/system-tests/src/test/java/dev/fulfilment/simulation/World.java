package dev.fulfilment.simulation;

import static dev.fulfilment.events.Topics.INVENTORY;
import static dev.fulfilment.events.Topics.ORDERS;
import static dev.fulfilment.events.Topics.PAYMENTS;
import static dev.fulfilment.events.Topics.PRODUCTS;
import static dev.fulfilment.events.Topics.SHIPMENTS;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** State of a run: the services, Kafka between them, random choices and the clock. */
final class World {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Kafka kafka = new Kafka();
    private final Set<DisabledSafeguard> disabledSafeguards;
    private final SeededRandom random;
    private final Recorder recorder;
    private final Node<Orders> orders;
    private final Node<Payments> payments;
    private final Node<Inventory> inventory;
    private final Node<Shipping> shipping;
    private final Node<View> view;
    private long ids;
    private int seconds;

    World(SystemVariant variant, SeededRandom random, Recorder recorder) {
        this.disabledSafeguards = variant.disabledSafeguards();
        this.random = random;
        this.recorder = recorder;
        this.orders = new Node<>(
                "order-service",
                variant.orders(),
                true,
                Set.of(PAYMENTS, INVENTORY, SHIPMENTS, PRODUCTS),
                new Orders(Table.empty(), Fixtures.LISTED_AND_GONE),
                this);
        this.payments = new Node<>(
                "payment-service",
                variant.payments(),
                true,
                Set.of(ORDERS, INVENTORY),
                new Payments(Table.empty(), Fixtures.BALANCES, List.of()),
                this);
        this.inventory = new Node<>(
                "inventory-service",
                variant.inventory(),
                true,
                Set.of(ORDERS, PAYMENTS, SHIPMENTS),
                new Inventory(Table.empty(), Fixtures.STOCK, Fixtures.LISTED),
                this);
        this.shipping = new Node<>(
                "shipping-service",
                variant.shipping(),
                true,
                Set.of(ORDERS, INVENTORY),
                new Shipping(Table.empty(), Fixtures.rules(random.oneIn(2))),
                this);
        this.view = new Node<>("order-view", variant.view(), false, Set.of(ORDERS), new View(Table.empty()), this);
    }

    Instant now() {
        return START.plusSeconds(seconds);
    }

    /** Advances the clock for the next action. */
    int tick() {
        return ++seconds;
    }

    long nextId() {
        return ++ids;
    }

    Kafka kafka() {
        return kafka;
    }

    Set<DisabledSafeguard> disabledSafeguards() {
        return disabledSafeguards;
    }

    SeededRandom random() {
        return random;
    }

    Recorder recorder() {
        return recorder;
    }

    Node<Orders> orders() {
        return orders;
    }

    Node<Payments> payments() {
        return payments;
    }

    Node<Inventory> inventory() {
        return inventory;
    }

    Node<Shipping> shipping() {
        return shipping;
    }

    Node<View> view() {
        return view;
    }

    List<Node<?>> nodes() {
        return List.of(orders, payments, inventory, shipping, view);
    }
}
