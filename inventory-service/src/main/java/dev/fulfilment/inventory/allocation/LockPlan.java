package dev.fulfilment.inventory.allocation;

import static java.util.stream.Collectors.toCollection;

import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
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
record LockPlan(SortedMap<OrderId, List<Event>> events) {

    static LockPlan of(List<Event> batch) {
        var events = new TreeMap<OrderId, List<Event>>();
        batch.forEach(event -> order(event)
                .forEach(order -> events.computeIfAbsent(order, unused -> new ArrayList<>())
                        .add(event)));
        return new LockPlan(events);
    }

    private static Stream<OrderId> order(Event event) {
        return switch (event) {
            case OrderPlaced it -> Stream.of(it.orderId());
            case OrderCancellationRequested it -> Stream.of(it.orderId());
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

    private Stream<ProductId> products(Allocation before) {
        var after = before;
        for (var event : events.getOrDefault(before.order(), List.of())) {
            after = apply(after, event);
        }
        return after.nextAction() == AllocationAction.NONE ? Stream.empty() : after.items().wanted().keySet().stream();
    }

    static Allocation apply(Allocation allocation, Event event) {
        return switch (event) {
            case OrderPlaced it -> allocation.ordered(it);
            case OrderCancellationRequested it -> allocation.cancelled(it);
            case PaymentProcessed it -> allocation.paid(it);
            case PaymentDeclined it -> allocation.declined(it);
            case OrderShipped it -> allocation.shipped(it);
            case ShipmentFailed it -> allocation.shipmentFailed(it);
            default -> allocation;
        };
    }
}
