package dev.fulfilment.order.domain;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.OrderCommand.AddItem;
import dev.fulfilment.order.domain.OrderCommand.ExpireDeadline;
import dev.fulfilment.order.domain.OrderCommand.OpenDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceOrder;
import dev.fulfilment.order.domain.OrderCommand.RecordOutcome;
import dev.fulfilment.order.domain.OrderCommand.RemoveItem;
import dev.fulfilment.order.domain.OrderCommand.RequestCancellation;
import dev.fulfilment.order.domain.OrderCommand.UpdateShippingAddress;
import dev.fulfilment.order.domain.OrderDecision.Accepted;
import dev.fulfilment.order.domain.OrderDecision.Rejected;
import dev.fulfilment.order.domain.OrderEvent.DraftOpened;
import dev.fulfilment.order.domain.OrderEvent.ItemAdded;
import dev.fulfilment.order.domain.OrderEvent.ItemRemoved;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdateRefused;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.order.domain.OrderEvent.StatusEvent;
import dev.fulfilment.order.domain.Rejection.AlreadyThere;
import dev.fulfilment.order.domain.Rejection.NeverPlaced;
import dev.fulfilment.order.domain.Rejection.NoAddress;
import dev.fulfilment.order.domain.Rejection.NotInTheDraft;
import dev.fulfilment.order.domain.Rejection.NotListed;
import dev.fulfilment.order.domain.Rejection.OnlyADraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order that its customer is still putting together. No integration event mentions it before it is placed. */
public record Draft(
        OrderId id,
        CustomerId customerId,
        List<OrderLine> lines,
        @Nullable ShippingAddress shippingAddress,
        Instant updatedAt,
        long version)
        implements OrderState {

    public Draft {
        lines = List.copyOf(lines);
    }

    static Draft open(DraftOpened opened) {
        return new Draft(opened.orderId(), opened.customerId(), List.of(), opened.shippingAddress(), opened.at(), 1);
    }

    @Override
    public OrderStatus status() {
        return OrderStatus.DRAFT;
    }

    /** The items at their present prices; empty while the draft has none. */
    public Optional<Basket> basket() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Basket(lines));
    }

    @Override
    public OrderDecision decide(OrderCommand command, Instant now) {
        return switch (command) {
            case PlaceOrder _, OpenDraft _ -> new Rejected(new AlreadyThere());
            case AddItem(var _, var line) -> add(line, now);
            case RemoveItem(var _, var productId) -> remove(productId, now);
            case UpdateShippingAddress(var _, var address) ->
                address.equals(shippingAddress)
                        ? Accepted.of(this)
                        : Accepted.of(this, new ShippingAddressUpdated(address, now));
            case PlaceDraft(var _, var prices) -> place(prices, now);
            case RequestCancellation _ -> new Rejected(new OnlyADraft());
            case ExpireDeadline _ -> Accepted.of(this);
            case RecordOutcome _ -> new Rejected(new NeverPlaced());
        };
    }

    private OrderDecision add(OrderLine line, Instant now) {
        return new Basket(lines)
                .rejectionOf(line)
                .<OrderDecision>map(Rejected::new)
                .orElseGet(() -> Accepted.of(this, new ItemAdded(line, now)));
    }

    private OrderDecision remove(ProductId productId, Instant now) {
        return lines.stream().anyMatch(line -> line.productId().equals(productId))
                ? Accepted.of(this, new ItemRemoved(productId, now))
                : new Rejected(new NotInTheDraft(productId));
    }

    private OrderDecision place(Map<ProductId, Money> prices, Instant now) {
        var unlisted = lines.stream()
                .filter(line -> !prices.containsKey(line.productId()))
                .findFirst();
        if (unlisted.isPresent()) {
            return new Rejected(new NotListed(lines.indexOf(unlisted.get())));
        }
        var basket = new Basket(lines).at(prices);
        return basket.rejection()
                .or(() -> shippingAddress == null ? Optional.of(new NoAddress()) : Optional.empty())
                .<OrderDecision>map(Rejected::new)
                .orElseGet(() -> Accepted.of(this, placed(basket, now)));
    }

    private Placed placed(Basket basket, Instant now) {
        return new Placed(id, customerId, basket.lines(), basket.total(), requireNonNull(shippingAddress), now);
    }

    @Override
    public OrderState evolve(OrderEvent event) {
        return switch (event) {
            case ItemAdded(var line, var at) -> with(new Basket(lines).and(line), at);
            case ItemRemoved(var productId, var at) -> with(new Basket(lines).without(productId), at);
            case ShippingAddressUpdated(var address, var at) ->
                new Draft(id, customerId, lines, address, at, version + 1);
            case Placed placed -> Order.begin(placed, version + 1);
            case DraftOpened _, ShippingAddressUpdateRefused _, StatusEvent _ ->
                throw new IllegalStateException("a draft cannot take " + event);
        };
    }

    private Draft with(Basket basket, Instant at) {
        return new Draft(id, customerId, basket.lines(), shippingAddress, at, version + 1);
    }
}
