package dev.fulfilment.order.saga;

import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.order.application.OrderService;
import org.springframework.stereotype.Component;

@Component
class ShipmentReactions implements Reactions<ShipmentEvent> {

    private final OrderService orders;

    ShipmentReactions(OrderService orders) {
        this.orders = orders;
    }

    @Override
    public EventHandlers<ShipmentEvent> handlers() {
        return EventHandlers.of(Topics.SHIPMENTS, ShipmentEvent.class)
                .on(ShipmentEvent.class, event -> orders.record(OutcomeCommands.of(event)));
    }
}
