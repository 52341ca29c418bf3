package dev.fulfilment.events.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Jackson module that writes each {@link StringValue} as a JSON string and reads it, so that the records need no JSON
 * annotation. Used for the events and the REST interfaces.
 */
public final class StringValueModule extends SimpleModule {

    @Override
    public void setupModule(SetupContext context) {
        addSerializer(StringValue.class, new ToText());
        super.setupModule(context);
        context.addDeserializers(new FromText());
    }

    private static final class ToText extends StdSerializer<StringValue> {

        ToText() {
            super(StringValue.class);
        }

        @Override
        public void serialize(StringValue value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.text());
        }
    }

    private static final class FromText extends Deserializers.Base {

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return StringValue.class.isAssignableFrom(type);
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return type.isTypeOrSubTypeOf(StringValue.class) ? new TextValueDeserializer(type.getRawClass()) : null;
        }
    }

    private static final class TextValueDeserializer extends StdDeserializer<Object> {

        private final transient Method of;

        TextValueDeserializer(Class<?> type) {
            super(type);
            try {
                of = type.getMethod("of", String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getName() + " needs a public static of(String)", e);
            }
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString();
            if (text == null
                    || !json.currentToken().isScalarValue()
                    || json.currentToken().isNumeric()) {
                return context.handleUnexpectedToken(getValueType(context), json);
            }
            try {
                return of.invoke(null, text);
            } catch (InvocationTargetException e) {
                return context.handleWeirdStringValue(
                        handledType(),
                        text,
                        "%s",
                        String.valueOf(e.getTargetException().getMessage()));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
