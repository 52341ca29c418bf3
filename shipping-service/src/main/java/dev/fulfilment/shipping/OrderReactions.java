package dev.fulfilment.shipping;

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

    private final ShipmentService shipments;

    OrderReactions(ShipmentService shipments) {
        this.shipments = shipments;
    }

    @Override
    public EventHandlers<OrderEvent> handlers() {
        return EventHandlers.of(Topics.ORDERS, OrderEvent.class)
                .on(OrderPlaced.class, shipments::place)
                .on(ShippingAddressUpdated.class, shipments::updateAddress)
                .on(OrderCancellationRequested.class, shipments::cancel)
                .ignore(OrderUpdated.class);
    }
}
