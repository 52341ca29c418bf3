package dev.fulfilment.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to JSON and back. Strict about what an event needs (a known version, every mandatory field, its own topic),
 * tolerant of what it does not know (further fields, further types). Safe for use by several threads.
 */
public final class EventCodec {

    private static final byte[] SEQUENCE = "\"sequence\":".getBytes(UTF_8);

    private final EventCatalog catalog;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new StringValueModule())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<EventType, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec(EventCatalog catalog) {
        this.catalog = catalog;
    }

    /** The table of wire names that this codec goes by. */
    public EventCatalog catalog() {
        return catalog;
    }

    /** @throws IllegalArgumentException when the payload's class is not in the catalogue */
    public byte[] encode(Envelope<?> envelope) {
        return encode(envelope, envelope.sequence());
    }

    private byte[] encode(Envelope<?> envelope, long sequence) {
        var type = catalog.typeOf(envelope.payload());
        return json.writeValueAsBytes(new Wire<>(
                type.name(),
                envelope.eventId(),
                envelope.timestamp(),
                type.version(),
                sequence,
                envelope.correlationId(),
                envelope.causationId(),
                envelope.payload()));
    }

    /**
     * For whoever learns the sequence only while it stores the event; the one in the envelope does not matter.
     *
     * @throws IllegalArgumentException when the payload's class is not in the catalogue
     */
    public UnnumberedEvent encodeUnnumbered(Envelope<?> envelope) {
        var value = encode(envelope, 0);
        return new UnnumberedEvent(value, placeOfSequence(value));
    }

    /**
     * The sequence of an event that this codec wrote, without reading the rest of it.
     *
     * @return 0 where it does not stand where this codec writes it
     */
    public static long sequenceOf(byte @Nullable [] value) {
        var sequence = 0L;
        var place = value == null ? -1 : placeOfSequence(value);
        while (value != null && place >= 0 && place < value.length && value[place] >= '0' && value[place] <= '9') {
            sequence = sequence * 10 + value[place] - '0';
            place++;
        }
        return sequence;
    }

    /** The first of that name is the envelope's: nothing before it can contain a quotation mark of its own. */
    private static int placeOfSequence(byte[] value) {
        for (var start = 0; start + SEQUENCE.length < value.length; start++) {
            if (Arrays.equals(value, start, start + SEQUENCE.length, SEQUENCE, 0, SEQUENCE.length)) {
                return start + SEQUENCE.length;
            }
        }
        return -1;
    }

    /**
     * Reads a record's value.
     *
     * @param topic the name of the topic that it was read from
     * @param value the bytes; null where the record has none
     * @throws UndecodableEvent when it is no event, an event of another topic, or of a newer version than known here
     */
    public Decoded decode(String topic, byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            throw new UndecodableEvent("the record has no value");
        }
        var head = head(value);
        return catalog.named(head.eventType())
                .<Decoded>map(type -> new Decoded.Known(read(type, topic, head, value)))
                .orElseGet(() -> new Decoded.UnknownType(head.eventType(), head.sequence()));
    }

    /** What must be known of an event before the rest of it can be read. */
    private record Head(String eventType, int version, long sequence) {}

    /** Reads no further than needed: an envelope has these first. */
    private Head head(byte[] value) {
        try (var parser = json.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UndecodableEvent("the value is not a JSON object");
            }
            var numbers = new HashMap<String, Long>();
            String eventType = null;
            while ((eventType == null || numbers.size() < 2) && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var field = parser.currentName();
                var token = parser.nextToken();
                if (field.equals("eventType") && token == JsonToken.VALUE_STRING) {
                    eventType = parser.getString();
                } else if (field.equals("version") || field.equals("sequence")) {
                    numbers.put(field, wholeNumber(parser));
                }
                parser.skipChildren();
            }
            if (eventType == null) {
                throw new UndecodableEvent("eventType is missing");
            }
            var version = numbers.getOrDefault("version", 0L);
            return new Head(
                    eventType, (int) Math.min(version, Integer.MAX_VALUE), numbers.getOrDefault("sequence", 0L));
        } catch (JacksonException e) {
            throw new UndecodableEvent("the value is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static long wholeNumber(JsonParser parser) {
        var wanted = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return wanted ? Math.max(0, parser.getLongValue()) : 0;
    }

    private Envelope<?> read(EventType type, String topic, Head head, byte[] value) {
        if (!type.topic().name().equals(topic)) {
            throw new UndecodableEvent("%s belongs on topic %s, not on %s"
                    .formatted(type.name(), type.topic().name(), topic));
        }
        if (head.version() < 1 || head.version() > type.version()) {
            throw new UndecodableEvent("%s version %d is not known here, the newest known is %d"
                    .formatted(type.name(), head.version(), type.version()));
        }
        try {
            Wire<?> wire = reader(type).readValue(value);
            return wire.toEnvelope();
        } catch (JacksonException e) {
            throw new UndecodableEvent(
                    "%s is incomplete or wrong: %s".formatted(type.name(), e.getOriginalMessage()), e);
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new UndecodableEvent("%s is incomplete or wrong: %s".formatted(type.name(), e.getMessage()), e);
        }
    }

    private ObjectReader reader(EventType type) {
        return readers.computeIfAbsent(
                type,
                each -> json.readerFor(json.getTypeFactory().constructParametricType(Wire.class, each.javaType())));
    }

    /** The JSON object, field by field. */
    private record Wire<E extends Event>(
            String eventType,
            UUID eventId,
            Instant timestamp,
            int version,
            long sequence,
            String correlationId,
            @Nullable UUID causationId,
            E payload) {

        Envelope<E> toEnvelope() {
            return new Envelope<>(eventId, timestamp, sequence, correlationId, causationId, payload);
        }
    }
}
