package dev.fulfilment.inventory.allocation;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.inventory.product.Product;
import dev.fulfilment.inventory.product.ProductRows;
import dev.fulfilment.messaging.Outbox;
import java.util.Optional;
import java.util.function.Function;
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

    Allocations(AllocationRows rows, ProductRows products, Outbox outbox) {
        this.rows = rows;
        this.products = products;
        this.outbox = outbox;
    }

    void ordered(OrderPlaced order) {
        var allocation = rows.lock(order.orderId());
        allocation.facts().ordered(Items.of(order));
        proceed(allocation);
    }

    void paid(PaymentProcessed payment) {
        var allocation = rows.lock(payment.orderId());
        allocation.facts().paid();
        proceed(allocation);
    }

    void declined(PaymentDeclined payment) {
        rows.lock(payment.orderId()).drop(payment.detail());
    }

    void shipped(OrderShipped shipment) {
        var allocation = rows.lock(shipment.orderId());
        allocation.facts().shipped();
        proceed(allocation);
    }

    void shipmentFailed(ShipmentFailed shipment) {
        var allocation = rows.lock(shipment.orderId());
        allocation.facts().shipmentFailed(shipment.detail());
        proceed(allocation);
    }

    private void proceed(Allocation allocation) {
        while (allocation.due() != Step.NONE) {
            allocation.take(stockOf(allocation)).forEach(outbox::append);
            SagaLines.log(allocation);
        }
    }

    private Stock stockOf(Allocation allocation) {
        return new Stock(allocation.items().wanted().keySet().stream()
                .map(products::lock)
                .flatMap(Optional::stream)
                .collect(toMap(Product::id, Function.identity())));
    }
}
