package dev.fulfilment.order.saga;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.Topics;
import dev.fulfilment.messaging.EventHandlers;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.order.application.OrderService;
import org.springframework.stereotype.Component;

@Component
class InventoryReactions implements Reactions<InventoryEvent> {

    private final OrderService orders;

    InventoryReactions(OrderService orders) {
        this.orders = orders;
    }

    @Override
    public EventHandlers<InventoryEvent> handlers() {
        return EventHandlers.of(Topics.INVENTORY, InventoryEvent.class)
                .on(InventoryEvent.class, event -> orders.record(OutcomeCommands.of(event)));
    }
}
