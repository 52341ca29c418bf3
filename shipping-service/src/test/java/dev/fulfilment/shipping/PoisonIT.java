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
        try (var neighbours = new UpstreamEvents(kafka)) {
            for (var topic : new String[] {"orders", "inventory"}) {
                IntStream.range(0, 20).forEach(i -> {
                    neighbours.publishBytes(topic, "null-" + i, null);
                    neighbours.publishBytes(topic, "empty-" + i, new byte[0]);
                    neighbours.publishBytes(topic, "text-" + i, "no json".getBytes(UTF_8));
                    neighbours.publishBytes(topic, "foreign-" + i, "{\"eventType\":\"OrderShipped\"}".getBytes(UTF_8));
                });
            }
            var order = anOrder();
            neighbours.publish(placed(order, BERLIN));
            neighbours.publish(allocated(order));

            await().until(() -> !neighbours.publishedFor(order).isEmpty());
        }
    }
}
