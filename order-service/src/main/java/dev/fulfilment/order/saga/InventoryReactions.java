package dev.fulfilment.order.saga;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Reactions;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocation;
import dev.fulfilment.order.domain.OrderCommand.RecordAllocationRefusal;
import dev.fulfilment.order.domain.OrderCommand.RecordRefundRequest;
import dev.fulfilment.order.domain.OrderCommand.RecordRelease;
import dev.fulfilment.order.write.Orders;
import org.springframework.stereotype.Component;

@Component
class InventoryReactions implements Reactions<InventoryEvent> {

    private final Orders orders;

    InventoryReactions(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Topic topic() {
        return Topics.INVENTORY;
    }

    @Override
    public void on(InventoryEvent event) {
        switch (event) {
            case InventoryAllocated allocated -> orders.record(new RecordAllocation(allocated.orderId()));
            case InventoryAllocationFailed no ->
                orders.record(
                        new RecordAllocationRefusal(no.orderId(), no.reason().name(), no.detail()));
            case InventoryReleased released -> orders.record(new RecordRelease(released.orderId()));
            case RefundPayment ask ->
                orders.record(
                        new RecordRefundRequest(ask.orderId(), ask.reason().name(), ask.detail()));
        }
    }
}
