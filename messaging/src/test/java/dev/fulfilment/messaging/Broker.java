package dev.fulfilment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.outbox.OutboxRecord;
import dev.fulfilment.messaging.outbox.OutboxWriter;
import dev.fulfilment.platform.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Direct access to the topics: reads all records, and writes any record, to partition 0 by default. */
final class Broker {

    private static final EventCodec CODEC = new EventCodec(ThingEvent.CATALOG);

    private Broker() {}

    static Envelope<ThingEvent> envelope(long sequence, ThingEvent event) {
        return new Envelope<>(
                UuidV7.next(), Instant.now().truncatedTo(ChronoUnit.MILLIS), sequence, event.key(), null, event);
    }

    /** The event as a row of the outbox. */
    static OutboxWriter.NewRow row(Envelope<ThingEvent> envelope) {
        var type = ThingEvent.CATALOG.typeOf(envelope.payload());
        var encoded = CODEC.encodeUnnumbered(envelope);
        var row = new OutboxRecord(
                type.topic().name(),
                envelope.payload().key(),
                encoded.value(),
                envelope.eventId(),
                type.name(),
                envelope.timestamp(),
                null);
        return new OutboxWriter.NewRow(row, encoded.sequenceAt());
    }

    /** Publishes as another service would. */
    @SafeVarargs
    static void send(Topic topic, Envelope<ThingEvent>... envelopes) {
        send(
                topic,
                List.of(envelopes).stream()
                        .map(each -> record(topic, each.payload().key(), CODEC.encode(each)))
                        .toList());
    }

    static ProducerRecord<byte[], byte[]> record(Topic topic, @Nullable String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic.name(), 0, key == null ? null : key.getBytes(UTF_8), value);
    }

    /** A record where the relay of another service would put it: in the partition of its key. */
    static ProducerRecord<byte[], byte[]> placed(Topic topic, Envelope<ThingEvent> envelope) {
        return new ProducerRecord<>(topic.name(), envelope.payload().key().getBytes(UTF_8), CODEC.encode(envelope));
    }

    static void send(Topic topic, List<ProducerRecord<byte[], byte[]>> records) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", Platform.shared().bootstrapServers(), "acks", "all", "client.id", topic.name());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var acknowledgement : records.stream().map(producer::send).toList()) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Leaves a record of an aborted transaction at the end of its partition. */
    static void abort(Topic topic, ProducerRecord<byte[], byte[]> record) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                Platform.shared().bootstrapServers(),
                "transactional.id",
                "aborting-" + topic.name());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record);
            producer.flush();
            producer.abortTransaction();
        }
    }

    /** Deletes what is on partition 0, as the topic's retention would. */
    static void loseAll(Topic topic) {
        var partition = new TopicPartition(topic.name(), 0);
        // -1 is the end.
        ask(admin -> admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                .all());
    }

    /** Gives the answer to a question, or to a wish, that only an admin can put. */
    static <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Platform.shared().bootstrapServers()))) {
            return question.apply(admin).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A key's records on a topic so far, in their order. */
    static List<ConsumerRecord<byte[], byte[]>> records(Topic topic, String key) {
        return records(topic).stream()
                .filter(each -> each.key() != null && key.equals(new String(each.key(), UTF_8)))
                .toList();
    }

    /** All records of a topic so far; those of a key in their order. */
    static List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", Platform.shared().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    static Envelope<?> envelope(ConsumerRecord<byte[], byte[]> record) {
        return switch (CODEC.decode(record.topic(), record.value())) {
            case Decoded.Known(var envelope) -> envelope;
            case Decoded.UnknownType unknown -> throw new IllegalStateException(unknown.eventType());
        };
    }

    static String value(ConsumerRecord<byte[], byte[]> record) {
        return ((ThingEvent) envelope(record).payload()).value();
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        return List.of(record.headers().toArray()).stream()
                .collect(toMap(each -> each.key(), each -> new String(each.value(), UTF_8)));
    }
}
