package dev.fulfilment.inventory.allocation;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.inventory.product.Product;
import dev.fulfilment.inventory.product.ProductRepository;
import dev.fulfilment.messaging.Outbox;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what the other services say about an order, takes the steps that are due then, and publishes them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AllocationService {

    private final AllocationRepository rows;
    private final ProductRepository products;
    private final Outbox outbox;
    private final AllocationMetrics metrics;

    AllocationService(AllocationRepository rows, ProductRepository products, Outbox outbox, AllocationMetrics metrics) {
        this.rows = rows;
        this.products = products;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    void ordered(OrderPlaced order) {
        proceed(order.orderId(), allocation -> allocation.ordered(order));
    }

    void cancelled(OrderCancellationRequested request) {
        proceed(request.orderId(), allocation -> allocation.cancelled(request));
    }

    void paid(PaymentProcessed payment) {
        proceed(payment.orderId(), allocation -> allocation.paid(payment));
    }

    void declined(PaymentDeclined payment) {
        proceed(payment.orderId(), allocation -> allocation.declined(payment));
    }

    void shipped(OrderShipped shipment) {
        proceed(shipment.orderId(), allocation -> allocation.shipped(shipment));
    }

    void shipmentFailed(ShipmentFailed shipment) {
        proceed(shipment.orderId(), allocation -> allocation.shipmentFailed(shipment));
    }

    private void proceed(OrderId order, UnaryOperator<Allocation> hear) {
        var row = rows.lock(order);
        var allocation = hear.apply(row.allocation());
        while (allocation.nextAction() != AllocationAction.NONE) {
            allocation = take(allocation);
        }
        rows.save(row, allocation);
    }

    private Allocation take(Allocation allocation) {
        var stock = stockOf(allocation);
        var taken = allocation.take(stock.available());
        stock.apply(taken.stockChange(), allocation.items()).forEach(products::save);
        taken.events().forEach(outbox::append);
        metrics.taken(taken);
        AllocationLog.log(taken.allocation());
        return taken.allocation();
    }

    private LockedProducts stockOf(Allocation allocation) {
        return new LockedProducts(allocation.items().wanted().keySet().stream()
                .map(products::lock)
                .flatMap(Optional::stream)
                .collect(toMap(Product::id, Function.identity())));
    }
}
