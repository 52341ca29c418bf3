package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.inventory.EventFixtures.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A failed shipment releases its stock once, even if its event is redelivered or handled concurrently. */
@InventoryTest
class DoubleReleaseIT {

    private static final int IN_STOCK = 10;
    private static final int TIMES = 6;

    @Autowired
    UpstreamPublisher upstream;

    @Autowired
    Publications published;

    @Autowired
    RestTestClient client;

    @Autowired
    AllocationPrefetch preparation;

    @Autowired
    AllocationService allocations;

    @Autowired
    TransactionTemplate transaction;

    private final EventFixtures fixture = EventFixtures.ofANewOrder();
    private String desk = "";

    @BeforeEach
    void allocated() {
        desk = new Shop(client).productWith(IN_STOCK);
        // Another order keeps its share: a second release would have something to take from.
        var other = EventFixtures.ofANewOrder();
        upstream.publishAll(other.placed(of(3, desk)), other.paid(), fixture.placed(of(2, desk)), fixture.paid());
        published.untilSilence();
        new Shop(client).assertStock(desk, IN_STOCK, 5);
    }

    @Test
    void neverInflatesStockWhenTheSameEventComesAgainAndAgain() {
        var failed = fixture.shipmentFailed();
        upstream.publishTwice(failed, failed, failed);
        published.untilSilence();
        upstream.publishTwice(failed);
        assertReleasedOnce();
    }

    @Test
    void neverInflatesStockWhenOthersReleaseAtTheSameMoment() throws Exception {
        var start = new CyclicBarrier(TIMES);
        try (var threads = Executors.newFixedThreadPool(TIMES)) {
            Callable<Object> release = () -> {
                start.await();
                release();
                return fixture;
            };
            for (var each : threads.invokeAll(
                    Stream.generate(() -> release).limit(TIMES).toList())) {
                each.get();
            }
        }
        assertReleasedOnce();
    }

    @Test
    void neverInflatesStockAfterTheGoodsAreOrderedAgain() {
        upstream.publish(fixture.shipmentFailed());
        published.untilSilence();
        var next = EventFixtures.ofANewOrder();
        upstream.publishAll(next.placed(of(7, desk)), next.paid());
        IntStream.range(0, TIMES).forEach(again -> upstream.publish(fixture.shipmentFailed()));
        published.untilSilence();
        new Shop(client).assertStock(desk, IN_STOCK, IN_STOCK);
    }

    /** As an instance does that lost the partition meanwhile and does not know it. */
    private void release() {
        var failed = fixture.shipmentFailed();
        transaction.executeWithoutResult(status -> {
            preparation.prefetch(List.of(failed));
            allocations.handle(failed);
        });
    }

    private void assertReleasedOnce() {
        var events = published.about(fixture.order());
        assertThat(events).filteredOn(InventoryReleased.class::isInstance).hasSize(1);
        assertThat(events).filteredOn(RefundPayment.class::isInstance).hasSize(1);
        new Shop(client).assertStock(desk, IN_STOCK, 3);
    }
}
