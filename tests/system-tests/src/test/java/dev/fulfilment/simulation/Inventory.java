package dev.fulfilment.simulation;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.allocation.Allocation;
import dev.fulfilment.inventory.allocation.AllocationAction;
import dev.fulfilment.inventory.allocation.OrderItems;
import dev.fulfilment.inventory.allocation.StockChange;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Committed state of inventory-service: allocations by order, stock and prices. */
record Inventory(Table<OrderId, Allocation> rows, Table<ProductId, Stock> stock, Table<ProductId, ListedPrice> prices) {

    Outcome<Inventory> on(Event event, Instant now) {
        return event instanceof OrderScoped it ? proceed(row(it.orderId()).on(it)) : Outcome.unchanged(this);
    }

    private Outcome<Inventory> proceed(Allocation updated) {
        var order = updated.order();
        var outcome = Outcome.unchanged(keeping(updated));
        while (outcome.state().row(order).nextAction() != AllocationAction.NONE) {
            outcome = outcome.then(inventory -> inventory.take(inventory.row(order)));
        }
        return outcome;
    }

    private Outcome<Inventory> take(Allocation allocation) {
        var decision = allocation.decide(available(allocation.items()));
        return Outcome.of(
                keeping(decision.allocation()).moved(decision.stockChange(), allocation.items()),
                decision.events().stream());
    }

    private Map<ProductId, Long> available(OrderItems items) {
        return items.lines().stream()
                .filter(line -> stock.find(line.productId()).isPresent())
                .collect(toMap(
                        line -> line.productId(),
                        line -> stock.get(line.productId()).available()));
    }

    Inventory moved(StockChange move, OrderItems items) {
        var changed = stock;
        if (move != StockChange.NONE) {
            for (var line : items.lines()) {
                var product = line.productId();
                changed = changed.with(product, changed.get(product).after(move, line.quantity()));
            }
        }
        return new Inventory(rows, changed, prices);
    }

    Outcome<Inventory> changePrice(ProductId product, Money price) {
        var listed = prices.get(product).withPrice(price);
        return price.equals(prices.get(product).price())
                ? Outcome.unchanged(this)
                : Outcome.of(
                        new Inventory(rows, stock, prices.with(product, listed)), Stream.of(listed.event(product)));
    }

    Allocation row(OrderId order) {
        return rows.find(order).orElseGet(() -> Allocation.of(order));
    }

    private Inventory keeping(Allocation allocation) {
        return new Inventory(rows.with(allocation.order(), allocation), stock, prices);
    }
}
