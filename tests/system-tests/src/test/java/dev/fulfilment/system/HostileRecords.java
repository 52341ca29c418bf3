package dev.fulfilment.system;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.fuzz.HostileEvent;
import dev.fulfilment.events.fuzz.HostileEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** An endless sequence of hostile events as records, with hostile keys, headers, topics, partitions and timestamps. */
final class HostileRecords {

    static final long SEED = Long.getLong("fuzz.seed", 20261201);

    private static final int PARTITIONS = 6;
    private static final int MAX_SIZE = 2_190_000;
    private static final int LARGE_KEY = 8_000;
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final List<String> HEADERS = List.of(
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_time",
            "ce_subject",
            "ce_specversion",
            "content-type",
            "traceparent",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "X-B3-TraceId",
            "__TypeId__",
            "kafka_replyTopic",
            "",
            "\u00fc",
            "x".repeat(2_000));

    private static final List<String> HEADER_VALUES = List.of(
            "",
            " ",
            "00",
            "a5",
            "-",
            "00-",
            "00-" + TRACE,
            "00-" + TRACE + "-",
            "00-" + TRACE + "-b7ad6b7169203331-01",
            "00-" + TRACE + "-b7ad6b7169203331-zz",
            "ff-" + TRACE + "-b7ad6b7169203331-01",
            "00-".repeat(20_000),
            "00-00000000000000000000000000000000-0000000000000000-01",
            TRACE + "-b7ad6b7169203331-1",
            "0",
            "1",
            "d",
            "OrderPlaced",
            "OrderUpdated",
            "PaymentProcessed",
            "OrderShipped",
            "ProductListed",
            "NoSuchType",
            "\0",
            "a\0b",
            "application/xml",
            "java.lang.Runtime",
            "1970-01-01T00:00:00Z",
            "+1000000000-01-01T00:00:00Z",
            "x".repeat(50_000));

    private final HostileEvents events = new HostileEvents(SEED, Instant.now());
    private final Random random = events.random();
    private int number;

    /** Lets the next records be about an order that the services know, too. */
    void about(String order) {
        events.about(order);
    }

    HostileRecord next() {
        var event = events.next();
        var changes = new StringBuilder();
        var record = new ProducerRecord<byte[], byte[]>(
                topic(event, changes),
                partition(changes),
                timestamp(changes),
                key(event, changes),
                value(event, changes),
                headers(event, changes));
        return new HostileRecord(number++, event, changes.toString(), record);
    }

    private String topic(HostileEvent event, StringBuilder changes) {
        if (random.nextInt(20) > 0) {
            return event.topic();
        }
        var topic = one(Suite.topics());
        changes.append(", on ").append(topic);
        return topic;
    }

    private @Nullable Integer partition(StringBuilder changes) {
        if (random.nextInt(10) > 0) {
            return null;
        }
        var partition = random.nextInt(PARTITIONS);
        changes.append(", in partition ").append(partition);
        return partition;
    }

    private @Nullable Long timestamp(StringBuilder changes) {
        if (random.nextInt(20) > 0) {
            return null;
        }
        var now = System.currentTimeMillis();
        var timestamp = one(List.of(0L, 1L, now - Duration.ofDays(3650).toMillis(), now + 3_000_000, Long.MAX_VALUE));
        changes.append(", at ").append(timestamp);
        return timestamp;
    }

    private byte @Nullable [] key(HostileEvent event, StringBuilder changes) {
        if (random.nextInt(8) > 0) {
            return event.key().getBytes(UTF_8);
        }
        var kind = random.nextInt(9);
        changes.append(", key ").append(kind);
        return switch (kind) {
            case 0 -> null;
            case 1 -> new byte[0];
            case 2 -> hex(LARGE_KEY);
            case 3 -> random.nextInt(20) == 0 ? hex(MAX_SIZE - event.value().length) : hex(3_000);
            case 4 -> bytes(1 + random.nextInt(300));
            case 5 -> (event.key() + "\0").getBytes(UTF_8);
            case 6 -> event.key().toUpperCase(java.util.Locale.ROOT).getBytes(UTF_8);
            case 7 -> UUID.nameUUIDFromBytes(bytes(8)).toString().getBytes(UTF_8);
            default -> "\ud83d\ude00".repeat(2_000).getBytes(UTF_8);
        };
    }

    private byte @Nullable [] value(HostileEvent event, StringBuilder changes) {
        return switch (random.nextInt(200)) {
            case 0, 1, 2, 3 -> {
                changes.append(", tombstone");
                yield null;
            }
            case 4 -> {
                changes.append(", as large as the broker accepts");
                yield (new String(event.value(), UTF_8) + " ".repeat(MAX_SIZE))
                        .substring(0, MAX_SIZE)
                        .getBytes(US_ASCII);
            }
            default -> event.value();
        };
    }

    private RecordHeaders headers(HostileEvent event, StringBuilder changes) {
        Map<String, byte @Nullable []> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0".getBytes(UTF_8));
        headers.put("ce_id", event.eventId().getBytes(UTF_8));
        headers.put("ce_type", event.type().getBytes(UTF_8));
        headers.put("ce_source", "/fuzz".getBytes(UTF_8));
        headers.put("ce_subject", event.key().getBytes(UTF_8));
        headers.put("content-type", "application/json".getBytes(UTF_8));
        headers.put("traceparent", ("00-" + TRACE + "-b7ad6b7169203331-00").getBytes(UTF_8));
        for (int count = random.nextInt(6) - 2; count > 0; count--) {
            var name = one(HEADERS);
            if (random.nextInt(6) == 0) {
                headers.remove(name);
            } else {
                headers.put(name, headerValue());
            }
            changes.append(", header ").append(name, 0, Math.min(20, name.length()));
        }
        var all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(new RecordHeader(name, value)));
        return all;
    }

    private byte @Nullable [] headerValue() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> bytes(1 + random.nextInt(200));
            default -> one(HEADER_VALUES).getBytes(UTF_8);
        };
    }

    /** PostgreSQL cannot compress it below half of its length. */
    private byte[] hex(int length) {
        var digits = new byte[length];
        for (int place = 0; place < length; place++) {
            digits[place] = (byte) Character.forDigit(random.nextInt(16), 16);
        }
        return digits;
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
