package dev.fulfilment.order.domain;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.OrderCommand.AddItem;
import dev.fulfilment.order.domain.OrderCommand.ExpireDeadline;
import dev.fulfilment.order.domain.OrderCommand.OpenDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceOrder;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocation;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocationRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordOutcome;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderCommand.RecordPaymentRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordRefund;
import dev.fulfilment.order.domain.OrderCommand.RecordRefundRequest;
import dev.fulfilment.order.domain.OrderCommand.RecordRelease;
import dev.fulfilment.order.domain.OrderCommand.RecordShipment;
import dev.fulfilment.order.domain.OrderCommand.RecordShipmentRefusal;
import dev.fulfilment.order.domain.OrderCommand.RemoveItem;
import dev.fulfilment.order.domain.OrderCommand.RequestCancellation;
import dev.fulfilment.order.domain.OrderCommand.UpdateShippingAddress;
import dev.fulfilment.order.domain.OrderDecision.Accepted;
import dev.fulfilment.order.domain.OrderDecision.Rejected;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRequested;
import dev.fulfilment.order.domain.OrderEvent.DraftEvent;
import dev.fulfilment.order.domain.OrderEvent.FailureEvent;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.OrderEvent.PaymentRefused;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.RefundRequested;
import dev.fulfilment.order.domain.OrderEvent.Refunded;
import dev.fulfilment.order.domain.OrderEvent.Released;
import dev.fulfilment.order.domain.OrderEvent.ShipmentRefused;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdateRefused;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.order.domain.OrderEvent.StatusEvent;
import dev.fulfilment.order.domain.Rejection.AlreadyPlaced;
import dev.fulfilment.order.domain.Rejection.ItemsAreFixed;
import dev.fulfilment.order.domain.Rejection.TooLateForAnotherAddress;
import dev.fulfilment.order.domain.Rejection.TooLateToCancel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A placed order: records the outcomes that the other services publish, and requests a cancellation to undo them. */
public record Order(
        OrderId id,
        CustomerId customerId,
        List<OrderLine> lines,
        Money total,
        Instant placedAt,
        Instant updatedAt,
        long version,
        AddressHistory addressHistory,
        OrderProgress progress)
        implements OrderState {

    static Order begin(Placed placed, long version) {
        return new Order(
                placed.orderId(),
                placed.customerId(),
                placed.lines(),
                placed.total(),
                placed.at(),
                placed.at(),
                version,
                AddressHistory.to(placed.shippingAddress()),
                OrderProgress.START.with(placed));
    }

    @Override
    public OrderDecision decide(OrderCommand command, Instant now) {
        return switch (command) {
            case PlaceOrder _, OpenDraft _, PlaceDraft _ -> new Rejected(new AlreadyPlaced());
            case AddItem _, RemoveItem _ -> new Rejected(new ItemsAreFixed());
            case UpdateShippingAddress(var _, var address) -> updateShippingAddress(address, now);
            case RequestCancellation(var _, var reason) ->
                isInProgress()
                        ? Accepted.of(this, new CancellationRequested(Cancellation.CUSTOMER_REQUEST, reason, now))
                        : new Rejected(new TooLateToCancel(status()));
            case ExpireDeadline(var _, var deadline) -> expire(deadline, now);
            case RecordOutcome outcome -> record(outcome, now);
        };
    }

    private OrderDecision updateShippingAddress(ShippingAddress address, Instant now) {
        if (!isInProgress()) {
            return new Rejected(new TooLateForAnotherAddress(status()));
        }
        return address.equals(shippingAddress())
                ? Accepted.of(this)
                : Accepted.of(this, new ShippingAddressUpdated(address, now));
    }

    /** A cancellation has no time limit: an order that is CANCELLING keeps waiting. */
    private OrderDecision expire(Instant deadline, Instant now) {
        var detail = pendingStep()
                .map(step -> "%s was expected by %s".formatted(step.name().toLowerCase(Locale.ROOT), deadline));
        return isInProgress()
                ? Accepted.of(this, new CancellationRequested(Cancellation.DEADLINE_MISSED, detail.orElseThrow(), now))
                : Accepted.of(this);
    }

    private OrderDecision record(RecordOutcome outcome, Instant now) {
        return switch (outcome) {
            case RecordPayment _ -> once(new Paid(now));
            case RecordPaymentRefusal it -> once(new PaymentRefused(it.reason(), it.detail(), now));
            case RecordAllocation _ -> once(new Allocated(now));
            case RecordAllocationRefusal it -> once(new AllocationRefused(it.reason(), it.detail(), now));
            case RecordRelease _ -> once(new Released(now));
            case RecordRefundRequest it -> once(new RefundRequested(it.reason(), it.detail(), now));
            case RecordRefund _ -> once(new Refunded(now));
            case RecordShipment shipment -> ship(shipment, now);
            case RecordShipmentRefusal it -> once(new ShipmentRefused(it.reason(), it.detail(), now));
        };
    }

    /** Refuses a cancellation and a later address, which come too late once the goods are shipped. */
    private OrderDecision ship(RecordShipment shipment, Instant now) {
        var shipped = new Shipped(shipment.trackingNumber(), now);
        if (progress.contains(shipped)) {
            return Accepted.of(this);
        }
        List<OrderEvent> events = new ArrayList<>();
        events.add(shipped);
        if (cancellation().isPresent()) {
            events.add(new CancellationRefused("the goods had left the house", now));
        }
        if (shipment.shippedTo() < addressHistory.revision()) {
            events.add(new ShippingAddressUpdateRefused(shipment.shippedTo(), now));
        }
        return Accepted.of(this, events);
    }

    private OrderDecision once(StatusEvent event) {
        return progress.contains(event) ? Accepted.of(this) : Accepted.of(this, event);
    }

    /** Commutative over the events of a saga: their arrival order does not change the resulting state. */
    @Override
    public Order evolve(OrderEvent event) {
        return switch (event) {
            case StatusEvent step -> with(addressHistory, progress.with(step), step.at());
            case ShippingAddressUpdated(var address, var at) -> with(addressHistory.updated(address), progress, at);
            case ShippingAddressUpdateRefused(var shippedTo, var at) ->
                with(addressHistory.shippedTo(shippedTo), progress, at);
            case DraftEvent _ -> throw new IllegalStateException("a placed order cannot take " + event);
        };
    }

    private Order with(AddressHistory delivery, OrderProgress journey, Instant at) {
        var latest = at.isAfter(updatedAt) ? at : updatedAt;
        return new Order(id, customerId, lines, total, placedAt, latest, version + 1, delivery, journey);
    }

    private boolean isInProgress() {
        return switch (status()) {
            case PLACED, PAID, ALLOCATED -> true;
            case DRAFT, CANCELLING, CANCELLED, COMPLETED -> false;
        };
    }

    @Override
    public OrderStatus status() {
        return progress.status();
    }

    /** Start of the current status. */
    public Instant since() {
        return progress.since();
    }

    /** The event that made the saga compensate; empty while the order is in progress or completed. */
    public Optional<FailureEvent> failure() {
        return progress.failure();
    }

    public Optional<Cancellation> cancellation() {
        return progress.cancellation();
    }

    public Optional<String> trackingNumber() {
        return progress.trackingNumber();
    }

    /** The address that the goods are sent to, or were sent to. */
    @Override
    public ShippingAddress shippingAddress() {
        return addressHistory.address();
    }

    /** Index of the current address: 0 is the address of the placement, and each update adds 1. */
    public int addressRevision() {
        return addressHistory.revision();
    }

    /** The last requested address, if the goods went to an earlier one. */
    public Optional<ShippingAddress> refusedAddress() {
        return addressHistory.refused();
    }
}
