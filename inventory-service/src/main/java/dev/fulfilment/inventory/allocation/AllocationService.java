package dev.fulfilment.inventory.allocation;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.inventory.product.Product;
import dev.fulfilment.inventory.product.ProductRepository;
import dev.fulfilment.messaging.Outbox;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records the events about an order, performs the actions that become due, and publishes their events. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AllocationService {

    private final AllocationRepository allocations;
    private final ProductRepository products;
    private final Outbox outbox;
    private final AllocationMetrics metrics;

    AllocationService(
            AllocationRepository allocations, ProductRepository products, Outbox outbox, AllocationMetrics metrics) {
        this.allocations = allocations;
        this.products = products;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    void handle(OrderScoped event) {
        var entity = allocations.lock(event.orderId());
        var current = entity.allocation();
        var decision = AllocationDecision.of(current.on(event), StockChange.NONE);
        while (decision.allocation().nextAction() != AllocationAction.NONE) {
            decision = performNextAction(decision.allocation());
        }
        if (!decision.isNoOp(current)) {
            allocations.save(entity, decision.allocation());
        }
    }

    private AllocationDecision performNextAction(Allocation allocation) {
        var stock = lockProducts(allocation.items());
        var decision = allocation.decide(stock.available());
        stock.apply(decision.stockChange(), allocation.items()).forEach(products::save);
        decision.events().forEach(outbox::append);
        metrics.record(decision);
        AllocationLog.log(decision.allocation());
        return decision;
    }

    private LockedProducts lockProducts(OrderItems items) {
        return new LockedProducts(items.quantities().keySet().stream()
                .map(products::lock)
                .flatMap(Optional::stream)
                .collect(toMap(Product::id, Function.identity())));
    }
}
