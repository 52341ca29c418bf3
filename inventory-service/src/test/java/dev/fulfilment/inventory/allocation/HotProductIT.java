package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.inventory.EventFixtures.of;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A thousand orders for two products, in four threads and many batches, while stock is received over REST. */
@InventoryTest
class HotProductIT {

    private static final int ORDERS = 1000;

    private final UpstreamPublisher upstream;
    private final Publications published;
    private final Shop shop;
    private final JdbcClient jdbc;

    @Autowired
    HotProductIT(UpstreamPublisher upstream, Publications published, RestTestClient client, JdbcClient jdbc) {
        this.upstream = upstream;
        this.published = published;
        this.shop = new Shop(client);
        this.jdbc = jdbc;
    }

    @Test
    void neverDeadlocksAndNeverOversells() {
        var desk = shop.productWith(200);
        var lamp = shop.productWith(10_000);
        var orders = Stream.generate(EventFixtures::ofANewOrder).limit(ORDERS).toList();

        var receipts = CompletableFuture.runAsync(() -> IntStream.range(0, 100)
                .forEach(i -> shop.receive(desk, "1").expectStatus().isCreated()));
        everyOrderWantsOneOfBoth(orders, desk, lamp);
        receipts.join();

        assertThat(published.all(InventoryAllocated.class).filter(isOneOf(orders)))
                .hasSizeBetween(200, 300);
        var allocated = (int)
                published.all(InventoryAllocated.class).filter(isOneOf(orders)).count();
        assertThat(published.all(InventoryAllocationFailed.class).filter(isOneOf(orders)))
                .hasSize(ORDERS - allocated);
        assertThat(published.all(RefundPayment.class).filter(isOneOf(orders))).hasSize(ORDERS - allocated);
        shop.assertStock(desk, 300, allocated);
        shop.assertStock(lamp, 10_000, allocated);
        assertThat(deadlocks()).isZero();
    }

    @Test
    void givesBackExactlyWhatWasTakenWhenEveryShipmentFails() {
        var desk = shop.productWith(300);
        var lamp = shop.productWith(10_000);
        var orders = Stream.generate(EventFixtures::ofANewOrder).limit(500).toList();

        everyOrderWantsOneOfBoth(orders, desk, lamp);
        orders.forEach(order -> upstream.publish(order.shipmentFailed()));

        assertThat(published.all(RefundPayment.class).filter(isOneOf(orders))).hasSize(500);
        assertThat(published
                        .all(InventoryAllocated.class)
                        .filter(isOneOf(orders))
                        .count())
                .isEqualTo(published
                        .all(InventoryReleased.class)
                        .filter(isOneOf(orders))
                        .count());
        shop.assertStock(desk, 300, 0);
        shop.assertStock(lamp, 10_000, 0);
        assertThat(deadlocks()).isZero();
    }

    /** The lines in either order: locks must not be taken in the order of the lines. */
    private void everyOrderWantsOneOfBoth(List<EventFixtures> orders, String desk, String lamp) {
        for (var i = 0; i < orders.size(); i++) {
            var first = i % 2 == 0 ? desk : lamp;
            var second = i % 2 == 0 ? lamp : desk;
            upstream.publishAll(
                    orders.get(i).placed(of(1, first), of(1, second)),
                    orders.get(i).paid());
        }
    }

    private static Predicate<InventoryEvent> isOneOf(List<EventFixtures> orders) {
        var ids = orders.stream().map(EventFixtures::order).collect(toSet());
        return event -> ids.contains(event.orderId());
    }

    private long deadlocks() {
        return jdbc.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}
