package dev.fulfilment.service.idempotency;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyPropertiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-24H", "PT0.999S"})
    void theRetentionIsAtLeastASecond(String retention) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdempotencyProperties(Duration.parse(retention)))
                .withMessageContaining("fulfilment.idempotency.retention must be at least a second");
    }
}
