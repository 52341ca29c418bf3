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
public record EventApplier(String topic, String eventType, Envelope<?> event) {

    public ObservedOrder addedTo(ObservedOrder facts) {
        var known = facts.knows(topic, event.sequence());
        return said(facts).then(each -> known ? each.with(reuse()) : each).counting(topic, event.sequence());
    }

    private DuplicateSequence reuse() {
        return new DuplicateSequence(topic, event.sequence(), eventType, event.eventId(), event.timestamp());
    }

    private ObservedOrder said(ObservedOrder facts) {
        return switch (event.payload()) {
            case OrderEvent said -> order(facts, said);
            case PaymentEvent said -> payment(facts, said);
            case InventoryEvent said -> facts.with(inventory(said));
            case ShipmentEvent said -> facts.with(shipment(said));
            case Event _ -> facts;
        };
    }

    private ObservedOrder order(ObservedOrder facts, OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed ->
                facts.of(placed.customerId())
                        .with(sighting(SagaStep.PLACED, placed.total(), StepOccurrence.ordered(placed.items())));
            case OrderCancellationRequested _ -> facts.with(sighting(SagaStep.CANCELLATION_REQUESTED));
            case ShippingAddressUpdated _ -> facts.with(sighting(SagaStep.ADDRESS_UPDATED));
            case OrderUpdated state -> facts.of(state.customerId()).with(report(state));
        };
    }

    private OrderStatusReport report(OrderUpdated state) {
        return new OrderStatusReport(
                state.orderVersion(), state.status(), state.reason(), event.eventId(), event.timestamp());
    }

    private ObservedOrder payment(ObservedOrder facts, PaymentEvent event) {
        return switch (event) {
            case PaymentProcessed paid ->
                customer(facts, paid.customerId())
                        .with(sighting(SagaStep.CHARGED, new Money(paid.amount(), paid.currency()), Map.of()));
            case PaymentDeclined declined ->
                customer(facts, declined.customerId()).with(sighting(SagaStep.DECLINED));
            case PaymentRefunded refunded ->
                customer(facts, refunded.customerId())
                        .with(sighting(SagaStep.REFUNDED, new Money(refunded.amount(), refunded.currency()), Map.of()));
        };
    }

    /** Whose order it is, is order-service's to say; until it does, payment's word counts. */
    private static ObservedOrder customer(ObservedOrder facts, CustomerId customer) {
        return facts.customerId() == null ? facts.of(customer) : facts;
    }

    private StepOccurrence inventory(InventoryEvent event) {
        return switch (event) {
            case InventoryAllocated allocated ->
                sighting(SagaStep.ALLOCATED, null, StepOccurrence.moved(allocated.items()));
            case InventoryAllocationFailed _ -> sighting(SagaStep.NOT_ALLOCATED);
            case InventoryReleased released ->
                sighting(SagaStep.RELEASED, null, StepOccurrence.moved(released.items()));
            case RefundPayment _ -> sighting(SagaStep.REFUND_REQUESTED);
        };
    }

    private StepOccurrence shipment(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped _ -> sighting(SagaStep.SHIPPED);
            case ShipmentFailed _ -> sighting(SagaStep.NOT_SHIPPED);
        };
    }

    private StepOccurrence sighting(SagaStep step) {
        return sighting(step, null, Map.of());
    }

    private StepOccurrence sighting(SagaStep step, @Nullable Money money, Map<String, Long> goods) {
        return new StepOccurrence(step, event.eventId(), event.timestamp(), money, goods);
    }
}
