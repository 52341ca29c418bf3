package dev.fulfilment.service.idempotency;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.web.method.HandlerMethod;

/** Shows the header on each operation that takes notice of it. */
final class IdempotencyKeyParameter implements GlobalOperationCustomizer {

    private static final String DESCRIPTION = """
            Makes it safe to ask again: a repeat with the same key, query and body has no further effect and gets the \
            same answer, with Idempotent-Replayed: true, for at least %s. Another query or body under the key is \
            answered 422; a repeat while the first is in progress 409. A refusal (4xx, 5xx) is not kept: asked again, it \
            is decided again.""";

    private final Duration retention;

    IdempotencyKeyParameter(Duration retention) {
        this.retention = retention;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        return IdempotencyPolicy.include(handler) ? operation.addParametersItem(parameter()) : operation;
    }

    private Parameter parameter() {
        return new HeaderParameter()
                .name(IdempotencyKey.HEADER)
                .description(DESCRIPTION.formatted(DurationStyle.SIMPLE.print(retention, ChronoUnit.HOURS)))
                .schema(new StringSchema().minLength(1).maxLength(IdempotencyKey.LONGEST));
    }
}
