package dev.fulfilment.order.view;

import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.messaging.Projection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Projects the orders topic into the view. */
@Component
public class OrderViewProjection implements Projection<OrderUpdated> {

    public static final String NAME = "order-view";

    private final OrderViewRepository table;

    OrderViewProjection(OrderViewRepository table) {
        this.table = table;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<OrderUpdated> type() {
        return OrderUpdated.class;
    }

    @Override
    public void project(List<OrderUpdated> latest) {
        table.upsert(latest.stream().map(OrderViewProjection::row).toList());
    }

    /** The one mapping to a row: the projection and a rebuild of the view both use it. */
    public static OrderRow row(OrderUpdated order) {
        return new OrderRow(
                order.orderId(),
                order.customerId(),
                order.status(),
                order.reason(),
                order.totalAmount(),
                order.currency(),
                order.trackingNumber(),
                order.placedAt(),
                order.updatedAt(),
                order.orderVersion());
    }
}
