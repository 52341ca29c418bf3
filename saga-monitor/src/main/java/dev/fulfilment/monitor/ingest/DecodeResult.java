package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.wire.Envelope;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a record turned out to be. */
sealed interface DecodeResult {

    /** An event of an order. */
    record ReceivedEvent(
            OrderId orderId,
            String eventType,
            Envelope<?> event,
            @Nullable String traceId,
            ConsumerRecord<byte[], byte[]> record)
            implements DecodeResult {}

    /** A product's name and price. */
    record ListedProduct(ProductListed product, long sequence) implements DecodeResult {}

    /**
     * No event that is known here.
     *
     * @param eventType null where it does not tell
     * @param orderId the order whose key it has; null where its key is no order's
     * @param sequence its number in its publisher's count; 0 where it has none
     */
    record UnknownRecord(
            ConsumerRecord<byte[], byte[]> record,
            @Nullable String key,
            @Nullable String eventType,
            String failure,
            @Nullable OrderId orderId,
            long sequence)
            implements DecodeResult {

        Optional<OrderId> order() {
            return Optional.ofNullable(orderId);
        }
    }
}
