package dev.fulfilment.service.start;

import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Analyzes an invalid setting: names the property and the violated rule. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String ACTION = "Correct the setting";

    @Override
    protected FailureAnalysis analyze(Throwable failure, BindException cause) {
        return cause.getCause() instanceof BindValidationException broken
                ? new FailureAnalysis(rules(broken), ACTION, cause)
                : new FailureAnalysis(unreadable(cause), ACTION, cause);
    }

    private static String rules(BindValidationException broken) {
        var errors = broken.getValidationErrors();
        return errors.getAllErrors().stream()
                .map(error -> name(errors.getName().toString(), error) + " " + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String name(String prefix, ObjectError error) {
        return error instanceof FieldError field
                ? prefix + "." + DataObjectPropertyName.toDashedForm(field.getField())
                : prefix;
    }

    private static String unreadable(BindException cause) {
        var property = cause.getProperty();
        var what = property == null
                ? cause.getName().toString()
                : "%s is \"%s\" and".formatted(property.getName(), property.getValue());
        var why = NestedExceptionUtils.getMostSpecificCause(cause).getMessage();
        return "%s cannot be read as %s (%s)".formatted(what, cause.getTarget().getType(), why);
    }
}
