package dev.fulfilment.service.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Converts validation errors to violations, sorted by field. */
final class Violations {

    private Violations() {}

    static List<Violation> of(MethodArgumentNotValidException e) {
        return sorted(of(e.getBindingResult()));
    }

    static List<Violation> of(HandlerMethodValidationException e) {
        return sorted(e.getParameterValidationResults().stream().flatMap(Violations::of));
    }

    private static Stream<Violation> of(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return of((Errors) body);
        }
        var parameter = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream().map(error -> new Violation(parameter, rule(error)));
    }

    private static Stream<Violation> of(Errors errors) {
        return errors.getAllErrors().stream().map(error -> new Violation(field(error), rule(error)));
    }

    private static String field(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : "body";
    }

    private static String rule(MessageSourceResolvable error) {
        @Nullable String rule = error.getDefaultMessage();
        return rule == null ? "is not valid" : rule;
    }

    private static List<Violation> sorted(Stream<Violation> violations) {
        return violations
                .sorted(comparing(Violation::field).thenComparing(Violation::rule))
                .toList();
    }
}
