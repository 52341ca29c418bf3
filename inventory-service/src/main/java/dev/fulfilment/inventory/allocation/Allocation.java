package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED;
import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.SHIPMENT_FAILED;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order's stock, and what inventory decides about it: what is known of the order, and where its stock stands. The
 * step that is due follows from these two alone; taking it moves the status on, so no step is taken twice.
 *
 * @param why nothing is, or no longer is, set aside; null otherwise
 */
public record Allocation(
        OrderId order,
        AllocationStatus status,
        SagaInputs facts,
        @Nullable AllocationFailure why) {

    /** Of an order that nothing was heard of yet. */
    public static Allocation of(OrderId order) {
        return new Allocation(order, AllocationStatus.WAITING, SagaInputs.NONE, null);
    }

    public Allocation ordered(OrderPlaced placed) {
        return knowing(facts.ordered(OrderItems.of(placed)));
    }

    public Allocation paid(PaymentProcessed ignored) {
        return knowing(facts.whenPaid());
    }

    /** The order will not be paid: nothing was set aside, and nothing will be. */
    public Allocation declined(PaymentDeclined payment) {
        return status == AllocationStatus.WAITING && !facts.paid()
                ? ended(AllocationStatus.NOT_NEEDED, new AllocationFailure(Reason.PAYMENT_DECLINED, payment.detail()))
                : this;
    }

    /** Keeps the order from being allocated. What is set aside already is for shipping to stop. */
    public Allocation cancelled(OrderCancellationRequested request) {
        return knowing(facts.cancelled(request.detail()));
    }

    public Allocation shipped(OrderShipped ignored) {
        return knowing(facts.shipped());
    }

    public Allocation shipmentFailed(ShipmentFailed shipment) {
        return knowing(facts.shipmentFailed(shipment.detail()));
    }

    public AllocationAction nextAction() {
        return AllocationAction.next(status, facts);
    }

    /**
     * Takes the step that is due.
     *
     * @param available how many there are of each of the {@link #items()}; those are left out that do not exist
     */
    public AllocationDecision take(Map<ProductId, Long> available) {
        return switch (nextAction()) {
            case NONE -> AllocationDecision.of(this, StockChange.NONE);
            case ALLOCATE ->
                AllocationFailure.of(items().wanted(), available)
                        .map(this::fail)
                        .orElseGet(this::allocate);
            case REFUSE -> fail(facts.objection());
            case RELEASE -> release();
            case SHIP -> AllocationDecision.of(now(AllocationStatus.SHIPPED), StockChange.SHIP);
        };
    }

    private AllocationDecision allocate() {
        return AllocationDecision.of(
                now(AllocationStatus.ALLOCATED), StockChange.RESERVE, new InventoryAllocated(order, items().lines()));
    }

    private AllocationDecision fail(AllocationFailure reason) {
        return AllocationDecision.of(
                ended(AllocationStatus.FAILED, reason),
                StockChange.NONE,
                new InventoryAllocationFailed(order, reason.reason().published(), reason.detail()),
                new RefundPayment(order, INVENTORY_ALLOCATION_FAILED, reason.detail()));
    }

    private AllocationDecision release() {
        var reason = facts.objection();
        return AllocationDecision.of(
                ended(AllocationStatus.RELEASED, reason),
                StockChange.RELEASE,
                new InventoryReleased(order, items().lines()),
                new RefundPayment(order, SHIPMENT_FAILED, reason.detail()));
    }

    /** None as long as the order itself was not heard of. */
    public OrderItems items() {
        return facts.items() == null ? OrderItems.NONE : facts.items();
    }

    private Allocation knowing(SagaInputs more) {
        return new Allocation(order, status, more, why);
    }

    private Allocation now(AllocationStatus next) {
        return new Allocation(order, next, facts, why);
    }

    private Allocation ended(AllocationStatus end, AllocationFailure reason) {
        return new Allocation(order, end, facts, reason);
    }
}
