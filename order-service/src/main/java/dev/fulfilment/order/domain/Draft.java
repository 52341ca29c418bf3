package dev.fulfilment.order.domain;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.Decision.Accepted;
import dev.fulfilment.order.domain.Decision.Refused;
import dev.fulfilment.order.domain.OrderCommand.AddItem;
import dev.fulfilment.order.domain.OrderCommand.Fact;
import dev.fulfilment.order.domain.OrderCommand.MissDeadline;
import dev.fulfilment.order.domain.OrderCommand.OpenDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceOrder;
import dev.fulfilment.order.domain.OrderCommand.RemoveItem;
import dev.fulfilment.order.domain.OrderCommand.RequestCancellation;
import dev.fulfilment.order.domain.OrderCommand.UpdateShippingAddress;
import dev.fulfilment.order.domain.OrderEvent.DraftOpened;
import dev.fulfilment.order.domain.OrderEvent.ItemAdded;
import dev.fulfilment.order.domain.OrderEvent.ItemRemoved;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.Progress;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdateRefused;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.order.domain.Refusal.AlreadyThere;
import dev.fulfilment.order.domain.Refusal.NeverPlaced;
import dev.fulfilment.order.domain.Refusal.NoAddress;
import dev.fulfilment.order.domain.Refusal.NotInTheDraft;
import dev.fulfilment.order.domain.Refusal.NotListed;
import dev.fulfilment.order.domain.Refusal.OnlyADraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order that its customer is putting together. Nobody else knows of it. */
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

    /** What all of it comes to at present; empty while nothing is in it. */
    public Optional<Basket> basket() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Basket(lines));
    }

    @Override
    public Decision decide(OrderCommand command, Instant now) {
        return switch (command) {
            case PlaceOrder _, OpenDraft _ -> new Refused(new AlreadyThere());
            case AddItem(var _, var line) -> add(line, now);
            case RemoveItem(var _, var productId) -> remove(productId, now);
            case UpdateShippingAddress(var _, var address) ->
                address.equals(shippingAddress) ? Accepted.of() : Accepted.of(new ShippingAddressUpdated(address, now));
            case PlaceDraft(var _, var prices) -> place(prices, now);
            case RequestCancellation _ -> new Refused(new OnlyADraft());
            case MissDeadline _ -> Accepted.of();
            case Fact _ -> new Refused(new NeverPlaced());
        };
    }

    private Decision add(OrderLine line, Instant now) {
        return new Basket(lines)
                .objectionTo(line)
                .<Decision>map(Refused::new)
                .orElseGet(() -> Accepted.of(new ItemAdded(line, now)));
    }

    private Decision remove(ProductId productId, Instant now) {
        return lines.stream().anyMatch(line -> line.productId().equals(productId))
                ? Accepted.of(new ItemRemoved(productId, now))
                : new Refused(new NotInTheDraft(productId));
    }

    private Decision place(Map<ProductId, Money> prices, Instant now) {
        var unlisted = lines.stream()
                .filter(line -> !prices.containsKey(line.productId()))
                .findFirst();
        if (unlisted.isPresent()) {
            return new Refused(new NotListed(lines.indexOf(unlisted.get())));
        }
        var basket = new Basket(lines).at(prices);
        return basket.objection()
                .or(() -> shippingAddress == null ? Optional.of(new NoAddress()) : Optional.empty())
                .<Decision>map(Refused::new)
                .orElseGet(() -> Accepted.of(placed(basket, now)));
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
            case DraftOpened _, ShippingAddressUpdateRefused _, Progress _ ->
                throw new IllegalStateException("a draft cannot take " + event);
        };
    }

    private Draft with(Basket basket, Instant at) {
        return new Draft(id, customerId, basket.lines(), shippingAddress, at, version + 1);
    }
}
