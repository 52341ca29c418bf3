package dev.fulfilment.shipping;

import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.COUNTRY_NOT_SERVED;
import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.SOUTH_POLE;
import static dev.fulfilment.shipping.Samples.allocated;
import static dev.fulfilment.shipping.Samples.anOrder;
import static dev.fulfilment.shipping.Samples.placed;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.platform.spring.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

@ServiceTest
class ShipmentMetricsIT {

    private final UpstreamEvents upstream;
    private final MeterRegistry registry;

    @Autowired
    ShipmentMetricsIT(KafkaConnectionDetails kafka, MeterRegistry registry) {
        this.upstream = new UpstreamEvents(kafka);
        this.registry = registry;
    }

    @AfterEach
    void leave() {
        upstream.close();
    }

    @Test
    void countsWhatLeavesAndWhatNeverWill() {
        var dispatched = dispatched();
        var refused = refused();

        order(BERLIN);
        order(SOUTH_POLE);

        await().until(() -> dispatched() == dispatched + 1 && refused() == refused + 1);
    }

    private void order(ShippingAddress address) {
        var order = anOrder();
        upstream.publish(placed(order, address));
        upstream.publish(allocated(order));
    }

    private double dispatched() {
        return registry.get("fulfilment.shipments.dispatched").counter().count();
    }

    private double refused() {
        return registry.get("fulfilment.shipments.refused")
                .tag("reason", COUNTRY_NOT_SERVED.name())
                .counter()
                .count();
    }
}
