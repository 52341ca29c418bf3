package com.example.loyalty;

import dev.fulfilment.events.OrderEvent;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import org.springframework.stereotype.Component;

@Component
class OrderReactions implements Reactions<OrderEvent> {

    private final LoyaltyService loyalty;

    OrderReactions(LoyaltyService loyalty) {
        this.loyalty = loyalty;
    }

    @Override
    public EventHandlers<OrderEvent> handlers() {
        return EventHandlers.of(Topics.ORDERS, OrderEvent.class)
                .on(OrderUpdated.class, loyalty::update)
                .ignore(OrderPlaced.class, OrderCancellationRequested.class, ShippingAddressUpdated.class);
    }
}
