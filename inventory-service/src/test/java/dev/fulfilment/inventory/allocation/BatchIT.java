package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.inventory.EventFixtures.of;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Shop;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

@InventoryTest
class BatchIT {

    @Autowired
    private AllocationPrefetch preparation;

    @Autowired
    private AllocationService allocations;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private RestTestClient client;

    @Test
    void readsABatchInThreeStatementsHoweverManyOrdersItHas() {
        var desk = new Shop(client).productWith(500);
        var lamp = new Shop(client).productWith(500);
        var events = Stream.generate(EventFixtures::ofANewOrder)
                .limit(200)
                .flatMap(fixture -> Stream.<Event>of(fixture.placed(of(1, desk), of(1, lamp)), fixture.paid()))
                .toList();

        assertThat(statementsBeforeTheFlush(() -> {
                    preparation.prefetch(events);
                    events.forEach(this::handle);
                }))
                .isEqualTo(3);
        new Shop(client).assertStock(desk, 500, 200);
    }

    @Test
    void locksNoProductForOrdersThatAreNotPaid() {
        var events = List.<Event>of(EventFixtures.ofANewOrder().placed(of(1, "desk-oak")));
        assertThat(statementsBeforeTheFlush(() -> preparation.prefetch(events))).isEqualTo(2);
    }

    @Test
    void handlesEventsForWhichNothingWasPrepared() {
        var shop = new Shop(client);
        var desk = shop.productWith(5);
        var fixture = EventFixtures.ofANewOrder();
        transaction.executeWithoutResult(status -> {
            allocations.handle(fixture.placed(of(2, desk)));
            allocations.handle(fixture.paid());
        });
        shop.assertStock(desk, 5, 2);
    }

    private void handle(Event event) {
        if (event instanceof OrderPlaced placed) {
            allocations.handle(placed);
        } else if (event instanceof PaymentProcessed processed) {
            allocations.handle(processed);
        }
    }

    private long statementsBeforeTheFlush(Runnable work) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        return requireNonNull(transaction.execute(status -> {
            statistics.clear();
            work.run();
            return statistics.getPrepareStatementCount();
        }));
    }
}
