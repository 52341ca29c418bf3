package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order's stock: what is known of the order, and where its stock stands. The step that is due follows from these two
 * alone; taking it moves the status on, so no step is taken twice.
 */
@Entity
@Table(name = "allocation")
class Allocation {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private AllocationStatus status = AllocationStatus.WAITING;

    @Embedded
    private Facts facts = new Facts();

    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;

    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected Allocation() {}

    Allocation(OrderId orderId) {
        this.orderId = orderId.value();
    }

    Step due() {
        return Step.due(status, facts);
    }

    /** Takes the step that is due and returns what to publish; the stock is that of {@link #items()}. */
    List<InventoryEvent> take(Stock stock) {
        return switch (due()) {
            case NONE -> List.of();
            case ALLOCATE -> stock.shortfall(items()).map(this::fail).orElseGet(() -> allocate(stock));
            case REFUSE -> fail(new Shortfall(Reason.SHIPMENT_FAILED, facts.shipmentDetail()));
            case RELEASE -> release(stock);
            case SHIP_OUT -> shipOut(stock);
        };
    }

    private List<InventoryEvent> allocate(Stock stock) {
        stock.setAside(items());
        status = AllocationStatus.ALLOCATED;
        return List.of(new InventoryAllocated(order(), items().lines()));
    }

    private List<InventoryEvent> fail(Shortfall why) {
        end(AllocationStatus.FAILED, why.reason(), why.detail());
        return List.of(
                new InventoryAllocationFailed(order(), why.reason().published(), why.detail()),
                new RefundPayment(order(), INVENTORY_ALLOCATION_FAILED, why.detail()));
    }

    private List<InventoryEvent> release(Stock stock) {
        stock.giveBack(items());
        end(AllocationStatus.RELEASED, Reason.SHIPMENT_FAILED, facts.shipmentDetail());
        return List.of(
                new InventoryReleased(order(), items().lines()),
                new RefundPayment(order(), RefundPayment.Reason.SHIPMENT_FAILED, facts.shipmentDetail()));
    }

    private List<InventoryEvent> shipOut(Stock stock) {
        stock.shipOut(items());
        status = AllocationStatus.SHIPPED;
        return List.of();
    }

    /** The order will not be paid: nothing was set aside, and nothing will be. */
    void drop(String why) {
        if (status == AllocationStatus.WAITING && !facts.isPaid()) {
            end(AllocationStatus.NOT_NEEDED, Reason.PAYMENT_DECLINED, why);
        }
    }

    private void end(AllocationStatus status, Reason reason, String detail) {
        this.status = status;
        this.reason = reason;
        this.detail = detail;
    }

    OrderId order() {
        return new OrderId(orderId);
    }

    AllocationStatus status() {
        return status;
    }

    Facts facts() {
        return facts;
    }

    /** None as long as the order itself was not heard of. */
    Items items() {
        return facts.items().orElse(Items.NONE);
    }

    Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
