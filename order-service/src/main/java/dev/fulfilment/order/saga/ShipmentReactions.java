package dev.fulfilment.order.saga;

import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.order.domain.OrderCommand.RecordShipment;
import dev.fulfilment.order.domain.OrderCommand.RecordShipmentRefusal;
import dev.fulfilment.order.write.Orders;
import org.springframework.stereotype.Component;

@Component
class ShipmentReactions implements Reactions<ShipmentEvent> {

    private final Orders orders;

    ShipmentReactions(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Topic topic() {
        return Topics.SHIPMENTS;
    }

    @Override
    public void on(ShipmentEvent event) {
        switch (event) {
            case OrderShipped shipped ->
                orders.record(new RecordShipment(shipped.orderId(), shipped.trackingNumber(), shipped.shippedTo()));
            case ShipmentFailed no ->
                orders.record(
                        new RecordShipmentRefusal(no.orderId(), no.reason().name(), no.detail()));
        }
    }
}
