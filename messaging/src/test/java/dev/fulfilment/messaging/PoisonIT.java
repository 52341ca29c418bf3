package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.inbox.ParkedEvent;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@MessagingTest
class PoisonIT {

    private static final String EVENT = """
            {"eventType": "%s", "eventId": "01a1f0c4-7a7b-7000-8000-000000000001", "timestamp": "2026-11-23T10:00:00Z",
             "version": %s, "sequence": 1, "correlationId": "c", "payload": {"key": "%s", "value": "poison"}}
            """;

    @Autowired
    Effects effects;

    @Autowired
    ParkedStreams lines;

    @Autowired
    ParkedEventRepository parkedEvents;

    /** @param failure what the parked event says of it */
    record Poison(String name, byte @Nullable [] value, String failure) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Poison> poisons() {
        return Stream.of(
                new Poison("null", null, "the record has no value"),
                new Poison("empty", new byte[0], "the record has no value"),
                new Poison("not JSON", "{\"eventType\":".getBytes(UTF_8), "Unexpected end-of-input"),
                new Poison("a JSON number", "42".getBytes(UTF_8), "the value is not a JSON object"),
                new Poison("not UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'}, "Invalid UTF-8"),
                new Poison("zero bytes", new byte[] {0, 0, 0}, "Illegal character"),
                new Poison(
                        "wrong topic", EVENT.formatted("ThingAdded", "1", "k").getBytes(UTF_8), "belongs on topic"),
                new Poison(
                        "wrong key",
                        EVENT.formatted("ForeignThingSeen", "1", "another").getBytes(UTF_8),
                        "its event's key is another"),
                new Poison(
                        "newer version",
                        EVENT.formatted("ForeignThingSeen", "2", "k").getBytes(UTF_8),
                        "version 2 is not known here"),
                new Poison(
                        "no payload",
                        "{\"eventType\":\"ForeignThingSeen\",\"version\":1}".getBytes(UTF_8),
                        "ForeignThingSeen is incomplete or wrong"));
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void isParkedWithItsKeyAndThePartitionGoesOn(Poison poison) {
        var key = Keys.fresh("poison");
        var healthy = Keys.fresh("healthy");
        Broker.send(FOREIGN, List.of(Broker.record(FOREIGN, key, poison.value())));
        Broker.send(FOREIGN, event(key, 1), event(healthy, 1));
        await().until(() -> effects.values(FOREIGN, healthy), numbers(1)::equals);
        await().until(() -> lines.of(key).size() == 2);
        assertThat(lines.of(key).getFirst().failure()).contains(poison.failure());
        assertThat(effects.of(key)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void isParkedWithoutAKeyAndThePartitionGoesOn(Poison poison) {
        var before = withoutKey();
        var healthy = Keys.fresh("healthy");
        Broker.send(FOREIGN, List.of(Broker.record(FOREIGN, null, poison.value())));
        Broker.send(FOREIGN, event(healthy, 1));
        await().until(() -> effects.values(FOREIGN, healthy), numbers(1)::equals);
        await().until(() -> withoutKey() == before + 1);
    }

    @Test
    void isListedWithEachOfItsBytes() {
        var key = Keys.fresh("bytes");
        var text = "{ \"price\": 1.50, \0 é";
        Broker.send(
                FOREIGN,
                List.of(
                        Broker.record(FOREIGN, key, text.getBytes(UTF_8)),
                        Broker.record(FOREIGN, key, new byte[] {'{', (byte) 0xff, '}'}),
                        Broker.record(FOREIGN, key, "€".repeat(4_000).getBytes(UTF_8))));

        await().until(() -> lines.of(key).size() == 3);

        assertThat(lines.of(key)).extracting(ParkedEvent::value).containsExactly(text, null, "€".repeat(3_333));
        assertThat(lines.of(key)).extracting(ParkedEvent::valueHex).containsExactly(null, "7bff7d", null);
        assertThat(lines.of(key)).extracting(ParkedEvent::valueCut).containsExactly(false, false, true);
    }

    private long withoutKey() {
        return parkedEvents.withoutKey().size();
    }

    /** @param bytes the record's key */
    record AnyKey(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<AnyKey> keys() {
        var random = new Random(14);
        return Stream.of(
                new AnyKey("longer than an index entry", incompressible(random, 8_000)),
                new AnyKey("half a megabyte", incompressible(random, 500_000)),
                new AnyKey("empty", new byte[0]),
                new AnyKey("not UTF-8", new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff}),
                new AnyKey("NUL", new byte[] {'a', 0, 'b'}),
                new AnyKey("half a surrogate pair", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void withAnyKeyIsParkedAndThePartitionGoesOn(AnyKey key) {
        var before = parkedEvents.count();
        var healthy = Keys.fresh("healthy");
        var rubbish = new ProducerRecord<>(FOREIGN.name(), 0, key.bytes(), "rubbish".getBytes(UTF_8));
        Broker.send(FOREIGN, List.of(rubbish));
        Broker.send(FOREIGN, event(healthy, 1));
        await().until(() -> effects.values(FOREIGN, healthy), numbers(1)::equals);
        assertThat(parkedEvents.count()).isEqualTo(before + 1);
    }

    static Stream<String> malformedTraceContexts() {
        return Stream.of("00", "a5", "00-0af7651916cd43dd8448eb211c80319c", "", "-", "\0", "00-".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("malformedTraceContexts")
    void anEventWithAMalformedTraceContextTakesEffect(String traceparent) {
        var key = Keys.fresh("traced");
        var record = Broker.placed(FOREIGN, event(key, 1));
        record.headers().add("traceparent", traceparent.getBytes(UTF_8));
        Broker.send(FOREIGN, List.of(record));
        await().until(() -> effects.values(FOREIGN, key), numbers(1)::equals);
    }

    @ParameterizedTest
    @MethodSource("malformedTraceContexts")
    void withAMalformedTraceContextIsParked(String traceparent) {
        var key = Keys.fresh("traced");
        var record = Broker.record(FOREIGN, key, "rubbish".getBytes(UTF_8));
        record.headers().add("traceparent", traceparent.getBytes(UTF_8));
        Broker.send(FOREIGN, List.of(record));
        await().until(() -> lines.of(key).size() == 1);
    }

    private static byte[] incompressible(Random random, int length) {
        return random.ints(length, '!', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .getBytes(UTF_8);
    }
}
