package dev.fulfilment.service.web;

import dev.fulfilment.events.wire.StringValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** From the text in a path or a header to an id, by the id's own {@code of}. */
final class TextValueConverters implements ConverterFactory<String, StringValue> {

    @Override
    public <T extends StringValue> Converter<String, T> getConverter(Class<T> type) {
        var of = of(type);
        return text -> type.cast(call(of, text));
    }

    private static Method of(Class<?> type) {
        try {
            return type.getMethod("of", String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " needs a public static of(String)", e);
        }
    }

    private static Object call(Method of, String text) {
        try {
            return of.invoke(null, text);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
