package dev.fulfilment.order.view;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.messaging.Projection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows in the list what the orders topic tells. */
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

    private static OrderRow row(OrderUpdated order) {
        return new OrderRow(
                order.orderId(),
                order.orderVersion(),
                order.customerId(),
                order.status(),
                order.reason(),
                order.trackingNumber(),
                new Money(order.totalAmount(), order.currency()),
                order.placedAt(),
                order.updatedAt());
    }
}
