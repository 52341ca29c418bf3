package dev.fulfilment.local.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.platform.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordInjectorIT {

    private static final String KAFKA = Platform.shared().bootstrapServers();

    private final RecordInjector records = new RecordInjector(KAFKA);

    static Stream<byte @Nullable []> values() {
        return Stream.of(
                "{\"a\": 1.50}".getBytes(UTF_8), new byte[] {-1, 0, -2}, new byte[0], null, new byte[2_000_000]);
    }

    @ParameterizedTest
    @MethodSource("values")
    void copiesARecordByteForByte(byte @Nullable [] value) throws Exception {
        var original = sent(new byte[] {1, -1}, value);

        var copy = records.copy(original);

        assertThat(copy.offset()).isGreaterThan(original.offset());
        assertThat(read(copy))
                .usingRecursiveComparison()
                .comparingOnlyFields("topic", "partition", "key", "value", "headers.headers")
                .isEqualTo(read(original));
    }

    @Test
    void refusesARecordThatIsNotThere() throws Exception {
        var last = sent(new byte[0], new byte[0]);

        for (var place : List.of(
                new RecordPosition("payments", 3, last.offset() + 1),
                new RecordPosition("payments", 3, last.offset() + 1000),
                new RecordPosition("payments", 6, 0),
                new RecordPosition("payments", -1, 0),
                new RecordPosition("payments", 0, -1),
                new RecordPosition("__consumer_offsets", 0, 0))) {
            assertThatThrownBy(() -> records.copy(place))
                    .isInstanceOf(RefusedRequest.class)
                    .hasMessage("There is no record " + place);
        }
    }

    @Test
    void sendsARecordThatIsNoEventInTheLineOfTheOrder() {
        var order = new OrderId(UUID.randomUUID());

        var place = records.poison(order);

        assertThat(place.topic()).isEqualTo("orders");
        assertThat(read(place).key()).isEqualTo(order.text().getBytes(UTF_8));
        assertThat(new String(read(place).value(), UTF_8)).isEqualTo("{ this is no event");
    }

    private static RecordPosition sent(byte[] key, byte @Nullable [] value) throws Exception {
        var record = new ProducerRecord<>("payments", 3, key, value);
        record.headers()
                .add("ce_id", "7".getBytes(UTF_8))
                .add("ce_id", new byte[] {-3})
                .add("none", null);
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA, "max.request.size", 3_000_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = producer.send(record).get();
            return new RecordPosition(sent.topic(), sent.partition(), sent.offset());
        }
    }

    private static ConsumerRecord<byte[], byte[]> read(RecordPosition place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            return consumer.poll(Duration.ofSeconds(30)).records(partition).getFirst();
        }
    }
}
