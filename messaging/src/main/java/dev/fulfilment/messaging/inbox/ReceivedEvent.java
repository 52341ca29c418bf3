package dev.fulfilment.messaging.inbox;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.StorableText;
import dev.fulfilment.messaging.tracing.MdcScope;
import dev.fulfilment.messaging.tracing.MessageContextHolder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Record from Kafka with its decoded event. */
public record ReceivedEvent(ReceivedRecord source, Envelope<?> event) {

    String key() {
        return event.payload().key();
    }

    /** Adds the ids of the event to log lines. */
    MdcScope mdc() {
        return MdcScope.of(event.correlationId(), event.eventId(), source.traceparent());
    }

    /**
     * Record as it was received.
     *
     * @param key null if the record has none
     * @param value null if the record has none
     */
    public record ReceivedRecord(
            String topic,
            int partition,
            long offset,
            long timestamp,
            @Nullable String key,
            byte @Nullable [] value,
            @Nullable String traceparent) {

        public static ReceivedRecord of(ConsumerRecord<byte[], byte[]> record) {
            return new ReceivedRecord(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.timestamp(),
                    text(record.key()),
                    record.value(),
                    header(record, MessageContextHolder.TRACEPARENT));
        }

        /** Adds the known ids to log lines: of an undecodable record, its key stands for the correlation id. */
        public MdcScope mdc() {
            return MdcScope.of(key, null, traceparent);
        }

        /** Returns the same record with another trace context. */
        public ReceivedRecord within(@Nullable String traceparent) {
            return new ReceivedRecord(topic, partition, offset, timestamp, key, value, traceparent);
        }

        /** Returns the place of the record, such as {@code orders-3@42}. */
        String position() {
            return topic + "-" + partition + "@" + offset;
        }

        /** Returns the same record without key and headers: only bytes and numbers, which can always be stored. */
        ReceivedRecord reduced() {
            return new ReceivedRecord(topic, partition, offset, timestamp, null, value, null);
        }

        public static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
            var header = record.headers().lastHeader(name);
            return header == null ? null : text(header.value());
        }

        private static @Nullable String text(byte @Nullable [] bytes) {
            return bytes == null ? null : StorableText.of(bytes);
        }
    }
}
