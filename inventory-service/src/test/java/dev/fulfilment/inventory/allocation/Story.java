package dev.fulfilment.inventory.allocation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.product.Product;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A scenario of one order: given a stock, when events are received, then events are published and the stock changes. */
final class Story {

    private final LockedProducts stock;
    private Allocation allocation;

    private Story(Allocation allocation, LockedProducts stock) {
        this.allocation = allocation;
        this.stock = stock;
    }

    static Story given(EventFixtures fixture, Product... products) {
        return new Story(
                Allocation.of(fixture.order()),
                new LockedProducts(Stream.of(products).collect(toMap(Product::id, Function.identity()))));
    }

    static Product product(String id, int onHand) {
        var product = new Product(ProductId.of(id), id, Money.of("99.99", "EUR"));
        product.receive(onHand);
        return product;
    }

    Story heard(Event... events) {
        Stream.of(events).forEach(this::handle);
        return this;
    }

    /** Handles the events and returns all that are published. */
    List<InventoryEvent> when(Event... events) {
        return Stream.of(events).flatMap(this::handle).toList();
    }

    private Stream<InventoryEvent> handle(Event event) {
        allocation = allocation.on((OrderScoped) event);
        var published = Stream.<InventoryEvent>builder();
        while (allocation.nextAction() != AllocationAction.NONE) {
            var decision = allocation.decide(stock.available());
            stock.apply(decision.stockChange(), allocation.items());
            decision.events().forEach(published);
            allocation = decision.allocation();
        }
        return published.build();
    }

    Allocation allocation() {
        return allocation;
    }

    LockedProducts stock() {
        return stock;
    }

    void leaves(String product, long onHand, long allocated) {
        var left = requireNonNull(stock.products().get(ProductId.of(product)));
        assertThat(left.onHand()).as("%s on hand", product).isEqualTo(onHand);
        assertThat(left.allocated()).as("%s allocated", product).isEqualTo(allocated);
    }
}
