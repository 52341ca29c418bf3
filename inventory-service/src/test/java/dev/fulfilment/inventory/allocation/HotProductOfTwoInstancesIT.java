package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.inventory.EventFixtures.of;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.InventoryEvent;
import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.InventoryServiceApplication;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import dev.fulfilment.platform.spring.ServiceInstance;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Two instances of the service, several threads each, and everybody wants the same product. */
@InventoryTest
class HotProductOfTwoInstancesIT {

    private static final int ORDERS = 1000;
    private static final int IN_STOCK = 400;

    @Autowired
    UpstreamPublisher upstream;

    @Autowired
    Publications published;

    @Autowired
    RestTestClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Test
    void neverDeadlocksAndNeverOversells() {
        var shop = new Shop(client);
        var hot = shop.productWith(IN_STOCK);
        var side = List.of(shop.productWith(ORDERS), shop.productWith(ORDERS));
        var orders = Stream.generate(EventFixtures::ofANewOrder).limit(ORDERS).toList();
        var deadlocks = deadlocks();
        try (var other = ServiceInstance.start(
                InventoryServiceApplication.class,
                "--messaging.consumer.concurrency=2",
                "--messaging.consumer.max-poll-records=50")) {
            await().atMost(Duration.ofSeconds(30)).until(() -> hasPartitions(other));
            var handledHere = handled(meters);
            for (var i = 0; i < ORDERS; i++) {
                // Lines that sort before and after the hot product: locks in the order of the lines would deadlock.
                var first = side.get(i % 2);
                upstream.publishAll(
                        orders.get(i).placed(of(1, first), of(1, hot)),
                        orders.get(i).paid());
            }
            published.untilSilence();
            assertThat(handled(other.bean(MeterRegistry.class)))
                    .as("events handled there")
                    .isPositive();
            assertThat(handled(meters)).as("events handled here").isGreaterThan(handledHere);
        }
        assertThat(publishedFor(orders, InventoryAllocated.class)).hasSize(IN_STOCK);
        assertThat(publishedFor(orders, InventoryAllocationFailed.class)).hasSize(ORDERS - IN_STOCK);
        assertThat(publishedFor(orders, RefundPayment.class)).hasSize(ORDERS - IN_STOCK);
        shop.assertStock(hot, IN_STOCK, IN_STOCK);
        assertThat(deadlocks()).isEqualTo(deadlocks);
    }

    private <E extends InventoryEvent> List<E> publishedFor(List<EventFixtures> orders, Class<E> type) {
        var ids = orders.stream().map(EventFixtures::order).collect(toSet());
        return published
                .all(type)
                .filter(event -> ids.contains(event.orderId()))
                .toList();
    }

    private static boolean hasPartitions(ServiceInstance instance) {
        var assigned = instance.bean(ConcurrentMessageListenerContainer.class).getAssignedPartitions();
        return assigned != null && !assigned.isEmpty();
    }

    private static long handled(MeterRegistry meters) {
        return meters.find("messaging.consumer.lag").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private long deadlocks() {
        return jdbc.sql("select deadlocks from pg_stat_database where datname = current_database()")
                .query(Long.class)
                .single();
    }
}
