package dev.fulfilment.service.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Maps a Jackson exception to a violation: JSON path and rule, without Java class names. */
final class JsonViolation {

    private static final String BODY = "body";

    private JsonViolation() {}

    /** @param cause the read failure; null if there is no body */
    static Violation of(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> new Violation(BODY, "is missing");
            case StreamConstraintsException e -> new Violation(BODY, tooMuch(e));
            case InputCoercionException e -> at(e, rule(e, e.getTargetType(), null));
            case StreamReadException e -> new Violation(BODY, malformed(e));
            case UnrecognizedPropertyException e -> at(e, "is not known");
            case InvalidFormatException e -> at(e, rule(e, e.getTargetType(), e.getValue()));
            case MismatchedInputException e -> at(e, mismatch(e));
            case ValueInstantiationException e -> at(e, ownRule(e));
            case JacksonException e -> at(e, "cannot be read");
            default -> new Violation(BODY, "cannot be read");
        };
    }

    private static String rule(JacksonException e, @Nullable Class<?> type, @Nullable Object value) {
        return TypeRules.isWholeNumber(type)
                ? bounds(e).orElseGet(() -> TypeRules.rule(type, value))
                : TypeRules.rule(type, value);
    }

    /** Returns the rule of the record component that the failure is about. */
    private static Optional<String> bounds(JacksonException e) {
        var last = e.getPath().isEmpty() ? null : e.getPath().getLast();
        if (last == null || !(last.from() instanceof Class<?> owner) || !owner.isRecord()) {
            return Optional.empty();
        }
        return Arrays.stream(owner.getRecordComponents())
                .filter(component -> component.getName().equals(last.getPropertyName()))
                .findFirst()
                .flatMap(component -> TypeRules.wholeNumber(component.getAccessor()));
    }

    private static Violation at(JacksonException e, String rule) {
        return new Violation(path(e.getPath()), rule);
    }

    private static String path(List<Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? BODY : path.toString();
    }

    private static String mismatch(MismatchedInputException e) {
        if (e.getOriginalMessage().startsWith("Cannot map `null`")) {
            return e.getCurrentToken() == JsonToken.VALUE_NULL ? "must not be null" : "is missing";
        }
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return "must be one JSON value and nothing behind it";
        }
        return rule(e, e.getTargetType(), null);
    }

    private static String ownRule(ValueInstantiationException e) {
        var cause = e.getCause();
        return cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : "is incomplete";
    }

    private static String malformed(StreamReadException e) {
        var what =
                e.getOriginalMessage().startsWith("Duplicate") ? "must not name a field twice" : "must be valid JSON";
        var where = e.getLocation();
        return where == null ? what : "%s (line %d, column %d)".formatted(what, where.getLineNr(), where.getColumnNr());
    }

    private static String tooMuch(StreamConstraintsException e) {
        return e.getOriginalMessage().contains("nesting depth") ? "is nested too deep" : "has a value that is too long";
    }
}
