package dev.fulfilment.order.domain;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
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

/**
 * What a stream makes: a draft, or the order that was placed. Two doors: a command and the time go in, events or a named
 * refusal come out; an event goes in, the next state comes out.
 */
public sealed interface OrderState permits Draft, Order {

    OrderId id();

    CustomerId customerId();

    List<OrderLine> lines();

    OrderStatus status();

    Instant updatedAt();

    /** How many events made it. */
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

    /** What the order waits for; empty when it is at rest. */
    default Optional<PendingStep> expects() {
        return PendingStep.of(status());
    }

    /** Decides for an order that does not exist yet. */
    static OrderDecision decideNew(OrderCommand command, Instant now) {
        return switch (command) {
            case PlaceOrder order -> place(order, now);
            case OpenDraft draft -> open(draft, now);
            case AddItem _, RemoveItem _, UpdateShippingAddress _, PlaceDraft _ -> new Rejected(new NeverPlaced());
            case RequestCancellation _, ExpireDeadline _, RecordOutcome _ -> new Rejected(new NeverPlaced());
        };
    }

    /** @throws IllegalStateException when the stream does not begin as one */
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
        return basket.objection()
                .<OrderDecision>map(Rejected::new)
                .orElseGet(() -> Accepted.of(new Placed(
                        order.orderId(),
                        order.customerId(),
                        order.lines(),
                        basket.total(),
                        order.shippingAddress(),
                        now)));
    }

    private static OrderDecision open(OpenDraft draft, Instant now) {
        var objection = draft.lines().isEmpty() ? Optional.<Rejection>empty() : new Basket(draft.lines()).objection();
        if (objection.isPresent()) {
            return new Rejected(objection.get());
        }
        List<OrderEvent> events = new ArrayList<>();
        events.add(new DraftOpened(draft.orderId(), draft.customerId(), draft.shippingAddress(), now));
        draft.lines().forEach(line -> events.add(new ItemAdded(line, now)));
        return new Accepted(events);
    }
}
