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

    private final UpstreamPublisher neighbours;
    private final Publications published;
    private final Shop shop;
    private final EventFixtures told = EventFixtures.ofANewOrder();

    @Autowired
    RepeatedEventsIT(UpstreamPublisher neighbours, Publications published, RestTestClient client) {
        this.neighbours = neighbours;
        this.published = published;
        this.shop = new Shop(client);
    }

    @Test
    void everyEventTwiceShipsOnce() {
        var desk = shop.productWith(5);
        each(told.placed(of(2, desk)), told.paid(), told.shipped());
        assertThat(published.about(told.order())).containsExactly(told.allocated(of(2, desk)));
        shop.assertStock(desk, 3, 0);
    }

    @Test
    void everyEventTwiceReleasesAndRefundsOnce() {
        var desk = shop.productWith(5);
        each(told.placed(of(2, desk)), told.paid(), told.shipmentFailed(), told.refunded());
        assertThat(published.about(told.order())).hasSize(3).last().isInstanceOf(RefundPayment.class);
        shop.assertStock(desk, 5, 0);
    }

    @Test
    void everyEventTwiceFailsAndRefundsOnce() {
        var desk = shop.productWith(1);
        each(told.placed(of(2, desk)), told.paid(), told.refunded());
        assertThat(published.about(told.order())).hasSize(2).last().isInstanceOf(RefundPayment.class);
        shop.assertStock(desk, 1, 0);
    }

    /** Repeated as it was, which the inbox drops; and once more under a new id, which only the order's row can tell. */
    private void each(Event... events) {
        for (var event : events) {
            neighbours.publishTwice(event);
            published.untilSilence();
            neighbours.publish(event);
            published.untilSilence();
        }
    }
}
