package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.allocated;
import static dev.fulfilment.shipping.Samples.anOrder;
import static dev.fulfilment.shipping.Samples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.platform.spring.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = {"shipping.packing-time=300ms", "shipping.dispatch-interval=50ms"})
@DirtiesContext
class PackingClockIT {

    @Test
    void shipsByItselfWhenThePackingTimeIsOver(@Autowired KafkaConnectionDetails kafka) {
        try (var upstream = new UpstreamEvents(kafka)) {
            var order = anOrder();
            upstream.publish(placed(order, BERLIN));
            upstream.publish(allocated(order));

            await().untilAsserted(() -> assertThat(upstream.publishedFor(order))
                    .extracting(PublishedEvent::payload)
                    .hasOnlyElementsOfType(OrderShipped.class)
                    .hasSize(1));
        }
    }
}
