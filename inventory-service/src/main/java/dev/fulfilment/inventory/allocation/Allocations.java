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
import dev.fulfilment.inventory.product.ProductRows;
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
class Allocations {

    private final AllocationRows rows;
    private final ProductRows products;
    private final Outbox outbox;
    private final AllocationMetrics metrics;

    Allocations(AllocationRows rows, ProductRows products, Outbox outbox, AllocationMetrics metrics) {
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
        while (allocation.due() != Step.NONE) {
            allocation = take(allocation);
        }
        rows.keep(row, allocation);
    }

    private Allocation take(Allocation allocation) {
        var stock = stockOf(allocation);
        var taken = allocation.take(stock.available());
        stock.move(taken.move(), allocation.items()).forEach(products::keep);
        taken.events().forEach(outbox::append);
        metrics.taken(taken);
        SagaLines.log(taken.allocation());
        return taken.allocation();
    }

    private Stock stockOf(Allocation allocation) {
        return new Stock(allocation.items().wanted().keySet().stream()
                .map(products::lock)
                .flatMap(Optional::stream)
                .collect(toMap(Product::id, Function.identity())));
    }
}
