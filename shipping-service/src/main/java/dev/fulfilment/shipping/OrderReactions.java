package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderEvent;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class OrderReactions implements Reactions<OrderEvent> {

    private final ShipmentService shipments;

    OrderReactions(ShipmentService shipments) {
        this.shipments = shipments;
    }

    @Override
    public Topic topic() {
        return Topics.ORDERS;
    }

    @Override
    public Set<Class<? extends OrderEvent>> ignores() {
        return Set.of(OrderUpdated.class);
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> shipments.placed(placed);
            case OrderCancellationRequested request -> shipments.cancelled(request);
            case ShippingAddressUpdated update -> shipments.addressUpdated(update);
            case OrderUpdated ignored -> {}
        }
    }
}
