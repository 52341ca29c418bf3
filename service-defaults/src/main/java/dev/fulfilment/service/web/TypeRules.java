package dev.fulfilment.service.web;

import dev.fulfilment.events.wire.StringValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;

/** Validation messages for Java types, in terms of JSON: they name no Java type. */
final class TypeRules {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    private TypeRules() {}

    /** @param value the rejected value, or null if unknown */
    static String rule(@Nullable Class<?> type, @Nullable Object value) {
        if (type == null) {
            return "has the wrong type";
        }
        if (StringValue.class.isAssignableFrom(type)) {
            return value instanceof String text ? ownRule(type.asSubclass(StringValue.class), text) : "must be a text";
        }
        return type.isEnum() ? "must be one of " + names(type) : rule(type);
    }

    private static String rule(Class<?> type) {
        if (isWholeNumber(type)) {
            return "must be a whole number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type == BigDecimal.class) {
            return "must be a number";
        }
        if (type == Currency.class) {
            return "must be a currency code of ISO 4217, like EUR";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "must be a time, like 2026-11-23T10:00:00Z";
        }
        if (type == Duration.class) {
            return "must be a duration, like PT30S";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a text";
        }
        return Collection.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
    }

    /** Returns the rule for a whole number with the bounds that are declared at its field or parameter. */
    static Optional<String> wholeNumber(AnnotatedElement declared) {
        var from = declared.getAnnotation(Min.class);
        var to = declared.getAnnotation(Max.class);
        if (from == null) {
            return Optional.empty();
        }
        return Optional.of(
                to == null
                        ? "must be a whole number, at least %d".formatted(from.value())
                        : "must be a whole number between %d and %d".formatted(from.value(), to.value()));
    }

    static boolean isWholeNumber(@Nullable Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String ownRule(Class<? extends StringValue> type, String text) {
        try {
            CONVERSION.convert(text, type);
            return "must be a text";
        } catch (ConversionFailedException e) {
            return e.getCause() instanceof IllegalArgumentException rule
                    ? String.valueOf(rule.getMessage())
                    : "is not valid";
        }
    }
}
