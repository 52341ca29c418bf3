package dev.fulfilment.events.wire;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Jackson module that limits the texts, times and ids of events to what every consumer can store, when they are written and
 * when they are read.
 */
final class StrictFieldsModule extends SimpleModule {

    private static final int MAX_LENGTH = 10_000;
    private static final int QUOTED = 100;

    private static final UUID NIL = new UUID(0, 0);

    /** Exclusive. The difference of any two permitted times in nanoseconds is a {@code long}. */
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");

    StrictFieldsModule() {
        addSerializer(new TextSerializer());
        addSerializer(new TimeSerializer());
        addDeserializer(String.class, new StringFieldDeserializer<>(String.class, StrictFieldsModule::text));
        addDeserializer(Instant.class, new StringFieldDeserializer<>(Instant.class, text -> time(Instant.parse(text))));
        addDeserializer(UUID.class, new StringFieldDeserializer<>(UUID.class, StrictFieldsModule::id));
    }

    /** Refuses a text that PostgreSQL cannot store or that has no UTF-8. */
    private static String text(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a text has at most %d characters".formatted(MAX_LENGTH));
        }
        if (text.codePoints().anyMatch(StrictFieldsModule::isUnstorable)) {
            throw new IllegalArgumentException("a text has neither U+0000 nor an unpaired surrogate");
        }
        return text;
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static Instant time(Instant time) {
        if (time.isBefore(START) || !time.isBefore(END)) {
            throw new IllegalArgumentException("a time is from 2000-01-01 to 2199-12-31");
        }
        return time;
    }

    /** {@code UUID.fromString} also accepts other spellings of an id. The nil UUID stands for no id, in Jackson too. */
    private static UUID id(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text) || id.equals(NIL)) {
            throw new IllegalArgumentException("an id is a UUID of 36 characters that are not all zero");
        }
        return id;
    }

    private interface Parser<T> {
        T parse(String text);
    }

    /** Reads a JSON string only: not a number, a boolean or an array in its place. */
    private static final class StringFieldDeserializer<T> extends StdScalarDeserializer<T> {

        private final transient Parser<T> parser;

        StringFieldDeserializer(Class<T> type, Parser<T> parser) {
            super(type);
            this.parser = parser;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(getValueType(context), json);
            }
            var text = json.getString();
            try {
                return parser.parse(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                return (T) context.handleWeirdStringValue(
                        handledType(), start(text), "%s", String.valueOf(e.getMessage()));
            }
        }
    }

    /** Shortens a text for a message. */
    private static String start(String text) {
        return text.substring(0, Math.min(QUOTED, text.length()));
    }

    private static final class TextSerializer extends StdScalarSerializer<String> {

        TextSerializer() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator json, SerializationContext context) {
            json.writeString(text(value));
        }
    }

    private static final class TimeSerializer extends StdScalarSerializer<Instant> {

        TimeSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(time(value).toString());
        }
    }
}
