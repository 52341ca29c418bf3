package dev.fulfilment.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes events as JSON and decodes them. Strict about the version, the topic, and the type and range of each field: what
 * can be decoded can be stored. Tolerant of unknown fields and unknown types. Thread-safe.
 */
public final class EventCodec {

    private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,99}");
    private static final byte[] SEQUENCE = "\"sequence\":".getBytes(UTF_8);

    private final EventCatalog catalog;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new StringValueModule())
            .addModule(new StrictFieldsModule())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<EventType, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec(EventCatalog catalog) {
        this.catalog = catalog;
    }

    /** Returns the catalogue that this codec uses. */
    public EventCatalog catalog() {
        return catalog;
    }

    /** @throws IllegalArgumentException if the payload's class is not in the catalogue, or no consumer could store a field */
    public byte[] encode(Envelope<?> envelope) {
        return encode(envelope, envelope.sequence());
    }

    private byte[] encode(Envelope<?> envelope, long sequence) {
        var type = catalog.typeOf(envelope.payload());
        var wire = new Wire<>(
                type.name(),
                envelope.eventId(),
                envelope.timestamp(),
                type.version(),
                sequence,
                envelope.correlationId(),
                envelope.causationId(),
                envelope.payload());
        try {
            return json.writeValueAsBytes(wire);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("%s: %s".formatted(type.name(), e.getOriginalMessage()), e);
        }
    }

    /**
     * Encodes an event whose sequence is assigned later, by the statement that stores it. Ignores the envelope's sequence.
     *
     * @throws IllegalArgumentException if the payload's class is not in the catalogue, or no consumer could store a field
     */
    public UnnumberedEvent encodeUnnumbered(Envelope<?> envelope) {
        var value = encode(envelope, 0);
        return new UnnumberedEvent(value, placeOfSequence(value));
    }

    /**
     * Returns the sequence of an event that this codec encoded, without decoding the rest.
     *
     * @return 0 if the sequence is not where this codec writes it, or too high
     */
    public static long sequenceOf(byte @Nullable [] value) {
        var sequence = 0L;
        var place = value == null ? -1 : placeOfSequence(value);
        while (value != null && place >= 0 && place < value.length && value[place] >= '0' && value[place] <= '9') {
            sequence = sequence * 10 + value[place] - '0';
            if (sequence > Envelope.MAX_SEQUENCE) {
                return 0;
            }
            place++;
        }
        return sequence;
    }

    /** The first field of that name is the envelope's: no value before it can contain a quotation mark. */
    private static int placeOfSequence(byte[] value) {
        for (var start = 0; start + SEQUENCE.length < value.length; start++) {
            if (Arrays.equals(value, start, start + SEQUENCE.length, SEQUENCE, 0, SEQUENCE.length)) {
                return start + SEQUENCE.length;
            }
        }
        return -1;
    }

    /**
     * Decodes the value of a record.
     *
     * @param topic the topic from which the record was read
     * @param value null if the record has no value
     * @throws UndecodableEvent if the value is not an event, or is an event of another topic or of an unknown version
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

    /** The fields that determine how the rest is decoded. */
    private record Head(String eventType, int version, long sequence) {}

    /** Stops as soon as the fields are read: an envelope has them first. */
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
            if (!TYPE_NAME.matcher(eventType).matches()) {
                throw new UndecodableEvent("eventType is not a name");
            }
            var version = numbers.getOrDefault("version", 0L);
            var sequence = numbers.getOrDefault("sequence", 0L);
            return new Head(
                    eventType,
                    (int) Math.min(version, Integer.MAX_VALUE),
                    sequence > Envelope.MAX_SEQUENCE ? 0 : sequence);
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

    /** The fields of the JSON object. */
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
