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
 * Applies a newly observed event to the observed order. Pure.
 *
 * @param topic topic of the event; sequence numbers are counted per order and topic
 */
public record EventApplier(String topic, String eventType, Envelope<?> event) {

    public ObservedOrder applyTo(ObservedOrder facts) {
        var known = facts.hasSequence(topic, event.sequence());
        return applyPayload(facts)
                .then(each -> known ? each.with(duplicateSequence()) : each)
                .withSequence(topic, event.sequence());
    }

    private DuplicateSequence duplicateSequence() {
        return new DuplicateSequence(topic, event.sequence(), eventType, event.eventId(), event.timestamp());
    }

    private ObservedOrder applyPayload(ObservedOrder facts) {
        return switch (event.payload()) {
            case OrderEvent payload -> order(facts, payload);
            case PaymentEvent payload -> payment(facts, payload);
            case InventoryEvent payload -> facts.with(inventory(payload));
            case ShipmentEvent payload -> facts.with(shipment(payload));
            case Event _ -> facts;
        };
    }

    private ObservedOrder order(ObservedOrder facts, OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed ->
                facts.withCustomer(placed.customerId())
                        .with(occurrence(SagaStep.PLACED, placed.total(), StepOccurrence.ordered(placed.items())));
            case OrderCancellationRequested _ -> facts.with(occurrence(SagaStep.CANCELLATION_REQUESTED));
            case ShippingAddressUpdated _ -> facts.with(occurrence(SagaStep.ADDRESS_UPDATED));
            case OrderUpdated state -> facts.withCustomer(state.customerId()).with(report(state));
        };
    }

    private OrderStatusReport report(OrderUpdated state) {
        return new OrderStatusReport(
                state.orderVersion(), state.status(), state.reason(), event.eventId(), event.timestamp());
    }

    private ObservedOrder payment(ObservedOrder facts, PaymentEvent event) {
        return switch (event) {
            case PaymentProcessed paid ->
                withCustomerIfUnknown(facts, paid.customerId())
                        .with(occurrence(SagaStep.CHARGED, new Money(paid.amount(), paid.currency()), Map.of()));
            case PaymentDeclined declined ->
                withCustomerIfUnknown(facts, declined.customerId()).with(occurrence(SagaStep.DECLINED));
            case PaymentRefunded refunded ->
                withCustomerIfUnknown(facts, refunded.customerId())
                        .with(occurrence(
                                SagaStep.REFUNDED, new Money(refunded.amount(), refunded.currency()), Map.of()));
        };
    }

    /** Uses payment-service's customer id only until order-service publishes its own. */
    private static ObservedOrder withCustomerIfUnknown(ObservedOrder facts, CustomerId customer) {
        return facts.customerId() == null ? facts.withCustomer(customer) : facts;
    }

    private StepOccurrence inventory(InventoryEvent event) {
        return switch (event) {
            case InventoryAllocated allocated ->
                occurrence(SagaStep.ALLOCATED, null, StepOccurrence.stock(allocated.items()));
            case InventoryAllocationFailed _ -> occurrence(SagaStep.NOT_ALLOCATED);
            case InventoryReleased released ->
                occurrence(SagaStep.RELEASED, null, StepOccurrence.stock(released.items()));
            case RefundPayment _ -> occurrence(SagaStep.REFUND_REQUESTED);
        };
    }

    private StepOccurrence shipment(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped _ -> occurrence(SagaStep.SHIPPED);
            case ShipmentFailed _ -> occurrence(SagaStep.NOT_SHIPPED);
        };
    }

    private StepOccurrence occurrence(SagaStep step) {
        return occurrence(step, null, Map.of());
    }

    private StepOccurrence occurrence(SagaStep step, @Nullable Money money, Map<String, Long> goods) {
        return new StepOccurrence(step, event.eventId(), event.timestamp(), money, goods);
    }
}
