package dev.fulfilment.order.domain;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
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
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.Rejection.NeverPlaced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * State of an order, folded from its stream: a draft or a placed order. {@code decide} takes a command and the time and
 * returns a decision; {@code evolve} takes an event and returns the next state.
 */
public sealed interface OrderState permits Draft, Order {

    OrderId id();

    CustomerId customerId();

    List<OrderLine> lines();

    @Nullable
    ShippingAddress shippingAddress();

    OrderStatus status();

    Instant updatedAt();

    /** Number of events in the stream. */
    long version();

    OrderDecision decide(OrderCommand command, Instant now);

    OrderState evolve(OrderEvent event);

    default OrderState evolve(List<? extends OrderEvent> events) {
        var state = this;
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /** The step that the order waits for; empty when nothing is pending. */
    default Optional<PendingStep> pendingStep() {
        return PendingStep.of(status());
    }

    /** Decides a command for an order that does not exist yet. */
    static OrderDecision decideNew(OrderCommand command, Instant now) {
        return switch (command) {
            case PlaceOrder order -> place(order, now);
            case OpenDraft draft -> open(draft, now);
            case AddItem _, RemoveItem _, UpdateShippingAddress _, PlaceDraft _ -> new Rejected(new NeverPlaced());
            case RequestCancellation _, ExpireDeadline _, RecordOutcome _ -> new Rejected(new NeverPlaced());
        };
    }

    /** @throws IllegalStateException when the first event does not begin a stream */
    static OrderState replay(List<? extends OrderEvent> stream) {
        return begin(stream.getFirst()).evolve(stream.subList(1, stream.size()));
    }

    private static OrderState begin(OrderEvent first) {
        if (first instanceof DraftOpened opened) {
            return Draft.open(opened);
        }
        if (first instanceof Placed placed) {
            return Order.begin(placed, 1);
        }
        throw new IllegalStateException("a stream begins with " + first);
    }

    private static OrderDecision place(PlaceOrder order, Instant now) {
        var basket = new Basket(order.lines());
        return basket.rejection()
                .<OrderDecision>map(Rejected::new)
                .orElseGet(() -> Accepted.ofNew(List.of(new Placed(
                        order.orderId(),
                        order.customerId(),
                        order.lines(),
                        basket.total(),
                        order.shippingAddress(),
                        now))));
    }

    private static OrderDecision open(OpenDraft draft, Instant now) {
        var rejection = draft.lines().isEmpty() ? Optional.<Rejection>empty() : new Basket(draft.lines()).rejection();
        if (rejection.isPresent()) {
            return new Rejected(rejection.get());
        }
        List<OrderEvent> events = new ArrayList<>();
        events.add(new DraftOpened(draft.orderId(), draft.customerId(), draft.shippingAddress(), now));
        draft.lines().forEach(line -> events.add(new ItemAdded(line, now)));
        return Accepted.ofNew(events);
    }
}
