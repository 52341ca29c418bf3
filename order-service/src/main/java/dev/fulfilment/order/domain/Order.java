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

/** An order that was placed. What its neighbours do it only takes note of; what they are to undo it asks for. */
public record Order(
        OrderId id,
        CustomerId customerId,
        List<OrderLine> lines,
        Money total,
        Instant placedAt,
        Instant updatedAt,
        long version,
        AddressHistory delivery,
        OrderProgress journey)
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
            case UpdateShippingAddress(var _, var address) -> deliverTo(address, now);
            case RequestCancellation(var _, var reason) ->
                goesForward()
                        ? Accepted.of(new CancellationRequested(Cancellation.CUSTOMER_REQUEST, reason, now))
                        : new Rejected(new TooLateToCancel(status()));
            case ExpireDeadline(var _, var expectedBy) -> miss(expectedBy, now);
            case RecordOutcome fact -> note(fact, now);
        };
    }

    private OrderDecision deliverTo(ShippingAddress address, Instant now) {
        if (!goesForward()) {
            return new Rejected(new TooLateForAnotherAddress(status()));
        }
        return address.equals(shippingAddress())
                ? Accepted.of()
                : Accepted.of(new ShippingAddressUpdated(address, now));
    }

    /** An order that is being undone is waited for, however long that takes. */
    private OrderDecision miss(Instant expectedBy, Instant now) {
        var detail = expects()
                .map(step -> "%s was expected by %s".formatted(step.name().toLowerCase(Locale.ROOT), expectedBy));
        return goesForward()
                ? Accepted.of(new CancellationRequested(Cancellation.DEADLINE_MISSED, detail.orElseThrow(), now))
                : Accepted.of();
    }

    private OrderDecision note(RecordOutcome fact, Instant now) {
        return switch (fact) {
            case RecordPayment _ -> once(new Paid(now));
            case RecordPaymentRefusal no -> once(new PaymentRefused(no.reason(), no.detail(), now));
            case RecordAllocation _ -> once(new Allocated(now));
            case RecordAllocationRefusal no -> once(new AllocationRefused(no.reason(), no.detail(), now));
            case RecordRelease _ -> once(new Released(now));
            case RecordRefundRequest ask -> once(new RefundRequested(ask.reason(), ask.detail(), now));
            case RecordRefund _ -> once(new Refunded(now));
            case RecordShipment shipment -> ship(shipment, now);
            case RecordShipmentRefusal no -> once(new ShipmentRefused(no.reason(), no.detail(), now));
        };
    }

    /** Whatever else was wished for meanwhile came too late, and the order says so. */
    private OrderDecision ship(RecordShipment shipment, Instant now) {
        var shipped = new Shipped(shipment.trackingNumber(), now);
        if (journey.knows(shipped)) {
            return Accepted.of();
        }
        List<OrderEvent> events = new ArrayList<>();
        events.add(shipped);
        if (cancellation().isPresent()) {
            events.add(new CancellationRefused("the goods had left the house", now));
        }
        if (shipment.shippedTo() < delivery.revision()) {
            events.add(new ShippingAddressUpdateRefused(shipment.shippedTo(), now));
        }
        return new Accepted(events);
    }

    private OrderDecision once(StatusEvent event) {
        return journey.knows(event) ? Accepted.of() : Accepted.of(event);
    }

    /** Whatever order the same facts come in, the order ends up the same. */
    @Override
    public Order evolve(OrderEvent event) {
        return switch (event) {
            case StatusEvent step -> with(delivery, journey.with(step), step.at());
            case ShippingAddressUpdated(var address, var at) -> with(delivery.updated(address), journey, at);
            case ShippingAddressUpdateRefused(var shippedTo, var at) ->
                with(delivery.shippedTo(shippedTo), journey, at);
            case DraftEvent _ -> throw new IllegalStateException("a placed order cannot take " + event);
        };
    }

    private Order with(AddressHistory delivery, OrderProgress journey, Instant at) {
        var latest = at.isAfter(updatedAt) ? at : updatedAt;
        return new Order(id, customerId, lines, total, placedAt, latest, version + 1, delivery, journey);
    }

    private boolean goesForward() {
        return switch (status()) {
            case PLACED, PAID, ALLOCATED -> true;
            case DRAFT, CANCELLING, CANCELLED, COMPLETED -> false;
        };
    }

    @Override
    public OrderStatus status() {
        return journey.status();
    }

    /** Since when the order has had its status. */
    public Instant since() {
        return journey.since();
    }

    /** What turned the order back; empty while it goes forward. */
    public Optional<FailureEvent> setback() {
        return journey.setback();
    }

    public Optional<Cancellation> cancellation() {
        return journey.cancellation();
    }

    public Optional<String> trackingNumber() {
        return journey.trackingNumber();
    }

    /** Where the goods are to go, or went. */
    public ShippingAddress shippingAddress() {
        return delivery.address();
    }

    /** Counts the addresses that were wished for: 0 is the one that the order was placed with. */
    public int addressRevision() {
        return delivery.revision();
    }

    /** The address that was wished for last, when the goods went to an earlier one. */
    public Optional<ShippingAddress> refusedAddress() {
        return delivery.refused();
    }
}
