package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.wire.Envelope;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Result of decoding a record. */
sealed interface DecodeResult {

    ConsumerRecord<byte[], byte[]> record();

    /** An event of an order. */
    record ReceivedEvent(
            OrderId orderId,
            String eventType,
            Envelope<?> event,
            @Nullable String traceId,
            ConsumerRecord<byte[], byte[]> record)
            implements DecodeResult {}

    /** A product with its name and price. */
    record ListedProduct(ProductListed product, long sequence, ConsumerRecord<byte[], byte[]> record)
            implements DecodeResult {}

    /**
     * A record that cannot be decoded or has an unknown event type.
     *
     * @param eventType null if the record does not name one
     * @param orderId order id in the record's key; null if the key is not an order id
     * @param sequence sequence number; 0 if the record has none
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
