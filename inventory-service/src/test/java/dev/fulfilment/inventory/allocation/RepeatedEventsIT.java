package dev.fulfilment.inventory.allocation;

import static dev.fulfilment.inventory.EventFixtures.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.inventory.EventFixtures;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@InventoryTest
class RepeatedEventsIT {

    private final UpstreamPublisher upstream;
    private final Publications published;
    private final Shop shop;
    private final EventFixtures fixture = EventFixtures.ofANewOrder();

    @Autowired
    RepeatedEventsIT(UpstreamPublisher upstream, Publications published, RestTestClient client) {
        this.upstream = upstream;
        this.published = published;
        this.shop = new Shop(client);
    }

    @Test
    void everyEventTwiceShipsOnce() {
        var desk = shop.productWith(5);
        each(fixture.placed(of(2, desk)), fixture.paid(), fixture.shipped());
        assertThat(published.about(fixture.order())).containsExactly(fixture.allocated(of(2, desk)));
        shop.assertStock(desk, 3, 0);
    }

    @Test
    void everyEventTwiceReleasesAndRefundsOnce() {
        var desk = shop.productWith(5);
        each(fixture.placed(of(2, desk)), fixture.paid(), fixture.shipmentFailed(), fixture.refunded());
        assertThat(published.about(fixture.order())).hasSize(3).last().isInstanceOf(RefundPayment.class);
        shop.assertStock(desk, 5, 0);
    }

    @Test
    void everyEventTwiceFailsAndRefundsOnce() {
        var desk = shop.productWith(1);
        each(fixture.placed(of(2, desk)), fixture.paid(), fixture.refunded());
        assertThat(published.about(fixture.order())).hasSize(2).last().isInstanceOf(RefundPayment.class);
        shop.assertStock(desk, 1, 0);
    }

    /** A duplicate, which the inbox drops; and the same event under a new id, which only the order's status recognises. */
    private void each(Event... events) {
        for (var event : events) {
            upstream.publishTwice(event);
            published.untilSilence();
            upstream.publish(event);
            published.untilSilence();
        }
    }
}
