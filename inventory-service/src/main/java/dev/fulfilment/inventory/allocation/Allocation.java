package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED;
import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.SHIPMENT_FAILED;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stock of one order: the events received about the order, and the status of its stock. The next action follows from
 * these two alone; performing it advances the status, so no action is performed twice.
 *
 * @param failure why no stock is reserved, or no longer; null otherwise
 */
public record Allocation(
        OrderId order,
        AllocationStatus status,
        SagaInputs inputs,
        @Nullable AllocationFailure failure) {

    /** Returns the allocation of an order about which no event was received. */
    public static Allocation of(OrderId order) {
        return new Allocation(order, AllocationStatus.WAITING, SagaInputs.NONE, null);
    }

    /** Returns this allocation with the event recorded. The order of arrival is irrelevant, a repeated event changes nothing. */
    public Allocation on(OrderScoped event) {
        return switch (event) {
            case OrderPlaced placed -> with(inputs.placed(OrderItems.of(placed)));
            // Prevents the allocation. Once stock is reserved, shipping stops the order.
            case OrderCancellationRequested request -> with(inputs.cancelled(request.detail()));
            case PaymentProcessed _ -> with(inputs.whenPaid());
            case PaymentDeclined declined -> declined(declined);
            case OrderShipped _ -> with(inputs.shipped());
            case ShipmentFailed failed -> with(inputs.shipmentFailed(failed.detail()));
            case ShippingAddressUpdated _, OrderUpdated _, PaymentRefunded _, InventoryEvent _ -> this;
        };
    }

    /** Without a payment no stock was reserved, and none will be. */
    private Allocation declined(PaymentDeclined payment) {
        return status == AllocationStatus.WAITING && !inputs.paid()
                ? ended(AllocationStatus.NOT_NEEDED, new AllocationFailure(Reason.PAYMENT_DECLINED, payment.detail()))
                : this;
    }

    public AllocationAction nextAction() {
        return AllocationAction.next(status, inputs);
    }

    /**
     * Decides the next action.
     *
     * @param available the available quantity of each of the {@link #items()}; unknown products are left out
     */
    public AllocationDecision decide(Map<ProductId, Long> available) {
        return switch (nextAction()) {
            case NONE -> AllocationDecision.of(this, StockChange.NONE);
            case ALLOCATE ->
                AllocationFailure.of(items().quantities(), available)
                        .map(this::fail)
                        .orElseGet(this::allocate);
            case REJECT -> fail(inputs.objection());
            case RELEASE -> release();
            case SHIP -> AllocationDecision.of(with(AllocationStatus.SHIPPED), StockChange.SHIP);
        };
    }

    private AllocationDecision allocate() {
        return AllocationDecision.of(
                with(AllocationStatus.ALLOCATED), StockChange.RESERVE, new InventoryAllocated(order, items().lines()));
    }

    private AllocationDecision fail(AllocationFailure cause) {
        return AllocationDecision.of(
                ended(AllocationStatus.FAILED, cause),
                StockChange.NONE,
                new InventoryAllocationFailed(order, cause.reason().published(), cause.detail()),
                new RefundPayment(order, INVENTORY_ALLOCATION_FAILED, cause.detail()));
    }

    private AllocationDecision release() {
        var cause = inputs.objection();
        return AllocationDecision.of(
                ended(AllocationStatus.RELEASED, cause),
                StockChange.RELEASE,
                new InventoryReleased(order, items().lines()),
                new RefundPayment(order, SHIPMENT_FAILED, cause.detail()));
    }

    /** Returns the order's items; none until {@link OrderPlaced} is received. */
    public OrderItems items() {
        return inputs.items() == null ? OrderItems.NONE : inputs.items();
    }

    private Allocation with(SagaInputs recorded) {
        return new Allocation(order, status, recorded, failure);
    }

    private Allocation with(AllocationStatus next) {
        return new Allocation(order, next, inputs, failure);
    }

    private Allocation ended(AllocationStatus end, AllocationFailure cause) {
        return new Allocation(order, end, inputs, cause);
    }
}
