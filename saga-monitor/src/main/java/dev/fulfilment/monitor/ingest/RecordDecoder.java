package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.StorableText;
import dev.fulfilment.events.wire.UndecodableEvent;
import dev.fulfilment.messaging.FailureClassifier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decodes records. A record that cannot be decoded becomes an unknown record, so that none stops the monitor. */
@Component
class RecordDecoder {

    /** W3C trace context: {@code 00-<trace>-<span>-<flags>}. */
    private static final Pattern TRACEPARENT = Pattern.compile("\\p{XDigit}{2}-(\\p{XDigit}{32})-.*");

    private final EventCodec codec;

    RecordDecoder(EventCodec codec) {
        this.codec = codec;
    }

    DecodeResult decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            return switch (codec.decode(record.topic(), record.value())) {
                case Decoded.Known(var event) -> decoded(record, event);
                case Decoded.UnknownType(var type, var sequence) ->
                    unknownRecord(record, type, "the event type " + type + " is unknown", sequence);
            };
        } catch (RuntimeException e) {
            return unknownRecord(record, header(record, "ce_type"), message(e), EventCodec.sequenceOf(record.value()));
        }
    }

    private DecodeResult decoded(ConsumerRecord<byte[], byte[]> record, Envelope<?> event) {
        var key = event.payload().key();
        if (!key.equals(key(record))) {
            throw new UndecodableEvent("the record's key is %s, its event's key is %s".formatted(key(record), key));
        }
        if (event.payload() instanceof ProductListed product) {
            return new DecodeResult.ListedProduct(product, event.sequence(), record);
        }
        var type = codec.catalog().typeOf(event.payload()).name();
        return new DecodeResult.ReceivedEvent(OrderId.of(key), type, event, traceId(record), record);
    }

    private static DecodeResult unknownRecord(
            ConsumerRecord<byte[], byte[]> record, @Nullable String eventType, String failure, long sequence) {
        var key = key(record);
        return new DecodeResult.UnknownRecord(
                record,
                key,
                eventType == null ? null : StorableText.of(eventType),
                StorableText.of(failure),
                order(key),
                sequence);
    }

    /** Returns a record that cannot be ingested as an unknown record. It belongs to no order, as it may be the cause. */
    DecodeResult setAside(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        return new DecodeResult.UnknownRecord(
                record,
                key(record),
                header(record, "ce_type"),
                StorableText.of(FailureClassifier.summary(failure)),
                null,
                0);
    }

    /** Returns of such a record only where it is and the class of its failure: the table has rejected the rest. */
    DecodeResult setPositionAside(ConsumerRecord<byte[], byte[]> record, Throwable failure) {
        var position =
                new ConsumerRecord<byte[], byte[]>(record.topic(), record.partition(), record.offset(), null, null);
        var type = FailureClassifier.rootCause(failure).getClass().getName();
        return new DecodeResult.UnknownRecord(position, null, null, type, null, 0);
    }

    private static @Nullable OrderId order(@Nullable String key) {
        try {
            return key == null ? null : OrderId.of(key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String message(RuntimeException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static @Nullable String traceId(ConsumerRecord<byte[], byte[]> record) {
        var traceparent = header(record, "traceparent");
        var matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
        return text(record.key());
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : text(header.value());
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : StorableText.of(bytes);
    }
}
