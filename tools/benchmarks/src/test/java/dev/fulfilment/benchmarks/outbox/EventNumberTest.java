package dev.fulfilment.benchmarks.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventNumberTest {

    @Test
    void isFoundInAnyEnvelope() {
        assertThat(EventNumber.in("{\"key\":\"a\",\"number\":1234,\"text\":\"x\"}".getBytes(UTF_8)))
                .isEqualTo(1234);
        assertThat(EventNumber.in("{\"sequence\":7,\"payload\":{\"number\":0}}".getBytes(UTF_8)))
                .isZero();
    }
}
