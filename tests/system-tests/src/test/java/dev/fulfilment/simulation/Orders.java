package dev.fulfilment.simulation;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.order.application.IntegrationEventMapper;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderCommand;
import dev.fulfilment.order.domain.OrderCommand.RecordOutcome;
import dev.fulfilment.order.domain.OrderDecision;
import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.order.saga.OutcomeCommands;
import java.time.Instant;
import java.util.stream.Stream;

/** Committed state of order-service: orders, rebuilt from their events, and the price list. */
record Orders(Table<OrderId, OrderState> rows, Table<ProductId, ListedPrice> prices) {

    Outcome<Orders> on(Event event, Instant now) {
        return switch (event) {
            case PaymentEvent payment -> decide(OutcomeCommands.of(payment), now);
            case InventoryEvent inventory -> decide(OutcomeCommands.of(inventory), now);
            case ShipmentEvent shipment -> decide(OutcomeCommands.of(shipment), now);
            case ProductListed it -> Outcome.unchanged(isOlder(it) ? this : withPrice(it));
            default -> Outcome.unchanged(this);
        };
    }

    private boolean isOlder(ProductListed listed) {
        return ListedPrice.of(listed).revision()
                < prices.get(listed.productId()).revision();
    }

    Orders withPrice(ProductListed listed) {
        return new Orders(rows, prices.with(listed.productId(), ListedPrice.of(listed)));
    }

    Outcome<Orders> decide(OrderCommand command, Instant now) {
        var decision = rows.find(command.orderId())
                .map(state -> state.decide(command, now))
                .orElseGet(() -> OrderState.decideNew(command, now));
        return switch (decision) {
            case OrderDecision.Accepted(var next, var events) ->
                events.isEmpty()
                        ? Outcome.unchanged(this)
                        : Outcome.of(
                                new Orders(rows.with(command.orderId(), next), prices),
                                IntegrationEventMapper.of(events, next).stream());
            case OrderDecision.Rejected(var rejection)
            when command instanceof RecordOutcome ->
                throw new IllegalStateException("%s was rejected: %s".formatted(command, rejection));
            case OrderDecision.Rejected _ -> Outcome.unchanged(this);
        };
    }

    /** Orders without drafts. */
    Stream<Order> placed() {
        return rows.values().stream().filter(Order.class::isInstance).map(Order.class::cast);
    }
}
