package dev.fulfilment.simulation;

import static dev.fulfilment.events.Topics.INVENTORY;
import static dev.fulfilment.events.Topics.ORDERS;
import static dev.fulfilment.events.Topics.PAYMENTS;
import static dev.fulfilment.events.Topics.PRODUCTS;
import static dev.fulfilment.events.Topics.SHIPMENTS;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** All there is in a run: the services, Kafka between them, chance, and time. */
final class World {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Kafka kafka = new Kafka();
    private final Set<DisabledSafeguard> flaws;
    private final SeededRandom dice;
    private final Recorder witness;
    private final Node<Orders> orders;
    private final Node<Payments> payments;
    private final Node<Inventory> inventory;
    private final Node<Shipping> shipping;
    private final Node<View> view;
    private long ids;
    private int seconds;

    World(Design design, SeededRandom dice, Recorder witness) {
        this.flaws = design.flaws();
        this.dice = dice;
        this.witness = witness;
        this.orders = new Node<>(
                "order-service",
                design.orders(),
                true,
                Set.of(PAYMENTS, INVENTORY, SHIPMENTS, PRODUCTS),
                new Orders(Table.empty(), Shop.LISTED_AND_GONE),
                this);
        this.payments = new Node<>(
                "payment-service",
                design.payments(),
                true,
                Set.of(ORDERS, INVENTORY),
                new Payments(Table.empty(), Shop.BALANCES, List.of()),
                this);
        this.inventory = new Node<>(
                "inventory-service",
                design.inventory(),
                true,
                Set.of(ORDERS, PAYMENTS, SHIPMENTS),
                new Inventory(Table.empty(), Shop.STOCK, Shop.LISTED),
                this);
        this.shipping = new Node<>(
                "shipping-service",
                design.shipping(),
                true,
                Set.of(ORDERS, INVENTORY),
                new Shipping(Table.empty(), Shop.rules(dice.oneIn(2))),
                this);
        this.view = new Node<>("order-view", design.view(), false, Set.of(ORDERS), new View(Table.empty()), this);
    }

    Instant now() {
        return START.plusSeconds(seconds);
    }

    /** Something else happens, at another time. */
    int tick() {
        return ++seconds;
    }

    long nextId() {
        return ++ids;
    }

    Kafka kafka() {
        return kafka;
    }

    Set<DisabledSafeguard> flaws() {
        return flaws;
    }

    SeededRandom dice() {
        return dice;
    }

    Recorder witness() {
        return witness;
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
