package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.allocated;
import static dev.fulfilment.shipping.Samples.anOrder;
import static dev.fulfilment.shipping.Samples.placed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.platform.spring.ServiceTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

@ServiceTest
class PoisonIT {

    @Test
    void shipsTheOrdersBehindRecordsThatAreNoEvents(@Autowired KafkaConnectionDetails kafka) {
        try (var upstream = new UpstreamEvents(kafka)) {
            for (var topic : new String[] {"orders", "inventory"}) {
                IntStream.range(0, 20).forEach(i -> {
                    upstream.publishBytes(topic, "null-" + i, null);
                    upstream.publishBytes(topic, "empty-" + i, new byte[0]);
                    upstream.publishBytes(topic, "text-" + i, "no json".getBytes(UTF_8));
                    upstream.publishBytes(topic, "foreign-" + i, "{\"eventType\":\"OrderShipped\"}".getBytes(UTF_8));
                });
            }
            var order = anOrder();
            upstream.publish(placed(order, BERLIN));
            upstream.publish(allocated(order));

            await().until(() -> !upstream.publishedFor(order).isEmpty());
        }
    }
}
