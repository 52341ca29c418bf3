package dev.fulfilment.inventory.allocation;

import static java.util.stream.Collectors.toCollection;

import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.wire.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a batch of events will need, before any of them is handled: nobody waits for a product that no step touches. */
record Rehearsal(SortedMap<OrderId, List<Event>> events) {

    static Rehearsal of(List<Event> batch) {
        var events = new TreeMap<OrderId, List<Event>>();
        batch.forEach(event -> order(event)
                .forEach(order -> events.computeIfAbsent(order, unused -> new ArrayList<>())
                        .add(event)));
        return new Rehearsal(events);
    }

    private static Stream<OrderId> order(Event event) {
        return switch (event) {
            case OrderPlaced it -> Stream.of(it.orderId());
            case PaymentProcessed it -> Stream.of(it.orderId());
            case PaymentDeclined it -> Stream.of(it.orderId());
            case ShipmentEvent it -> Stream.of(it.orderId());
            default -> Stream.empty();
        };
    }

    SortedSet<OrderId> orders() {
        return new TreeSet<>(events.keySet());
    }

    /** Facts only add up, so a step that becomes due anywhere in the batch is due, or was overtaken, at its end. */
    SortedSet<ProductId> products(List<Allocation> allocations) {
        return allocations.stream().flatMap(this::products).collect(toCollection(TreeSet::new));
    }

    private Stream<ProductId> products(Allocation allocation) {
        var facts = allocation.facts().copy();
        events.getOrDefault(allocation.order(), List.of()).forEach(event -> note(event, facts));
        return Step.due(allocation.status(), facts) == Step.NONE
                ? Stream.empty()
                : facts.items().stream().flatMap(items -> items.wanted().keySet().stream());
    }

    static void note(Event event, Facts facts) {
        switch (event) {
            case OrderPlaced it -> facts.ordered(Items.of(it));
            case PaymentProcessed ignored -> facts.paid();
            case OrderShipped ignored -> facts.shipped();
            case ShipmentFailed it -> facts.shipmentFailed(it.detail());
            default -> {}
        }
    }
}
