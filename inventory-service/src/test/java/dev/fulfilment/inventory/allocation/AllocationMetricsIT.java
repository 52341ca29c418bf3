package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed.Reason.OUT_OF_STOCK;
import static dev.fulfilment.inventory.EventFixtures.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@InventoryTest
class AllocationMetricsIT {

    @Autowired
    UpstreamPublisher upstream;

    @Autowired
    Publications published;

    @Autowired
    RestTestClient client;

    @Autowired
    MeterRegistry registry;

    private final EventFixtures fixture = EventFixtures.ofANewOrder();
    private String desk = "";

    @BeforeEach
    void nothingIsUnderWay() {
        desk = new Shop(client).productWith(10);
        published.untilSilence();
    }

    @Test
    void countsThePiecesThatAreSetAsideAndShipped() {
        var before = pieces();

        allocate(3);
        upstream.publishTwice(fixture.shipped());
        published.untilSilence();

        assertThat(pieces()).containsExactly(before.get(0) + 3, before.get(1), before.get(2) + 3);
    }

    @Test
    void countsThePiecesThatAreReleasedOnce() {
        var before = pieces();

        allocate(2);
        upstream.publishTwice(fixture.shipmentFailed());
        published.untilSilence();

        assertThat(pieces()).containsExactly(before.get(0) + 2, before.get(1) + 2, before.get(2));
    }

    @Test
    void countsWhyNothingIsSetAside() {
        var before = refused();
        var pieces = pieces();

        upstream.publishAll(fixture.placed(of(11, desk)), fixture.paid());
        published.untilSilence();

        assertThat(refused()).isEqualTo(before + 1);
        assertThat(pieces()).isEqualTo(pieces);
    }

    /** Waits, because the next event is on another topic and could be consumed first. */
    private void allocate(int quantity) {
        upstream.publishTwice(fixture.placed(of(quantity, desk)), fixture.paid());
        published.untilSilence();
    }

    /** Allocated, released, shipped. */
    private List<Double> pieces() {
        return Stream.of("allocated", "released", "shipped")
                .map(what -> registry.get("fulfilment.goods." + what).summary().totalAmount())
                .toList();
    }

    private double refused() {
        return registry.get("fulfilment.allocations.refused")
                .tag("reason", OUT_OF_STOCK.name())
                .counter()
                .count();
    }
}
