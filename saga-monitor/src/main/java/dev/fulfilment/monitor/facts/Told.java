package dev.fulfilment.monitor.facts;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderEvent;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that was not known before, and what it adds to the facts.
 *
 * @param topic where it stood; its publisher counts an order's events on each topic
 */
public record Told(String topic, String eventType, Envelope<?> event) {

    public OrderFacts addedTo(OrderFacts facts) {
        var known = facts.knows(topic, event.sequence());
        return said(facts).then(each -> known ? each.with(reuse()) : each).counting(topic, event.sequence());
    }

    private Reuse reuse() {
        return new Reuse(topic, event.sequence(), eventType, event.eventId(), event.timestamp());
    }

    private OrderFacts said(OrderFacts facts) {
        return switch (event.payload()) {
            case OrderEvent said -> order(facts, said);
            case PaymentEvent said -> payment(facts, said);
            case InventoryEvent said -> facts.with(inventory(said));
            case ShipmentEvent said -> facts.with(shipment(said));
            case Event _ -> facts;
        };
    }

    private OrderFacts order(OrderFacts facts, OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed ->
                facts.of(placed.customerId())
                        .with(sighting(Step.PLACED, placed.total(), Sighting.ordered(placed.items())));
            case OrderCancellationRequested _ -> facts.with(sighting(Step.CANCELLATION_REQUESTED));
            case ShippingAddressUpdated _ -> facts.with(sighting(Step.ADDRESS_UPDATED));
            case OrderUpdated state -> facts.of(state.customerId()).with(report(state));
        };
    }

    private Report report(OrderUpdated state) {
        return new Report(state.orderVersion(), state.status(), state.reason(), event.eventId(), event.timestamp());
    }

    private OrderFacts payment(OrderFacts facts, PaymentEvent event) {
        return switch (event) {
            case PaymentProcessed paid ->
                customer(facts, paid.customerId())
                        .with(sighting(Step.CHARGED, new Money(paid.amount(), paid.currency()), Map.of()));
            case PaymentDeclined declined ->
                customer(facts, declined.customerId()).with(sighting(Step.DECLINED));
            case PaymentRefunded refunded ->
                customer(facts, refunded.customerId())
                        .with(sighting(Step.REFUNDED, new Money(refunded.amount(), refunded.currency()), Map.of()));
        };
    }

    /** Whose order it is, is order-service's to say; until it does, payment's word counts. */
    private static OrderFacts customer(OrderFacts facts, CustomerId customer) {
        return facts.customerId() == null ? facts.of(customer) : facts;
    }

    private Sighting inventory(InventoryEvent event) {
        return switch (event) {
            case InventoryAllocated allocated -> sighting(Step.ALLOCATED, null, Sighting.moved(allocated.items()));
            case InventoryAllocationFailed _ -> sighting(Step.NOT_ALLOCATED);
            case InventoryReleased released -> sighting(Step.RELEASED, null, Sighting.moved(released.items()));
            case RefundPayment _ -> sighting(Step.REFUND_REQUESTED);
        };
    }

    private Sighting shipment(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped _ -> sighting(Step.SHIPPED);
            case ShipmentFailed _ -> sighting(Step.NOT_SHIPPED);
        };
    }

    private Sighting sighting(Step step) {
        return sighting(step, null, Map.of());
    }

    private Sighting sighting(Step step, @Nullable Money money, Map<String, Long> goods) {
        return new Sighting(step, event.eventId(), event.timestamp(), money, goods);
    }
}
