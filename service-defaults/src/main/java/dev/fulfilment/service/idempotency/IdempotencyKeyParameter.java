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

/** Adds the header to the OpenAPI description of each operation that supports it. */
final class IdempotencyKeyParameter implements GlobalOperationCustomizer {

    private static final String DESCRIPTION = """
            Makes retries safe: a request with the same key, query and body has no further effect and returns the stored \
            response, with Idempotent-Replayed: true, for at least %s. The same key with another query or body returns 422, \
            a retry while the first request is in progress 409. Error responses (4xx, 5xx) are not stored: a retry is \
            processed again.""";

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
                .schema(new StringSchema().minLength(1).maxLength(IdempotencyKey.MAX_LENGTH));
    }
}
