package dev.fulfilment.order.saga;

import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
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
    public Topic topic() {
        return Topics.SHIPMENTS;
    }

    @Override
    public void on(ShipmentEvent event) {
        orders.record(OutcomeCommands.of(event));
    }
}
