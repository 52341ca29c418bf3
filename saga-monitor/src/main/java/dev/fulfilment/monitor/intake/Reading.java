package dev.fulfilment.monitor.intake;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.wire.Envelope;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a record turned out to be. */
sealed interface Reading {

    /** An event of an order. */
    record Arrival(
            OrderId orderId,
            String eventType,
            Envelope<?> event,
            @Nullable String traceId,
            ConsumerRecord<byte[], byte[]> record)
            implements Reading {}

    /** A product's name and price. */
    record Listing(ProductListed product, long sequence) implements Reading {}

    /**
     * No event that is known here.
     *
     * @param eventType null where it does not tell
     * @param orderId the order whose key it has; null where its key is no order's
     * @param sequence its number in its publisher's count; 0 where it has none
     */
    record Stray(
            ConsumerRecord<byte[], byte[]> record,
            @Nullable String key,
            @Nullable String eventType,
            String failure,
            @Nullable OrderId orderId,
            long sequence)
            implements Reading {

        Optional<OrderId> order() {
            return Optional.ofNullable(orderId);
        }
    }
}
