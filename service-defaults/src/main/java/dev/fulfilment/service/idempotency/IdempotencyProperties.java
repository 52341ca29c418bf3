package dev.fulfilment.service.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of idempotency keys, prefix {@code fulfilment.idempotency}.
 *
 * @param retention minimum time for which a response is stored and replayed
 */
@ConfigurationProperties("fulfilment.idempotency")
record IdempotencyProperties(@DefaultValue("24h") Duration retention) {

    IdempotencyProperties {
        if (retention.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "fulfilment.idempotency.retention must be at least a second, but is " + retention);
        }
    }
}
