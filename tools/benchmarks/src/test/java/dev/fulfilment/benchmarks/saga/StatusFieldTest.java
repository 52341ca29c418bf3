package dev.fulfilment.benchmarks.saga;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fulfilment.events.OrderStatus;
import org.junit.jupiter.api.Test;

class StatusFieldTest {

    @Test
    void isTheFirstOfThatName() {
        var json = "{\"customerId\":\"\\\"status\\\":\\\"PAID\\\"\",\"status\":\"COMPLETED\",\"x\":\"\"}";
        assertThat(StatusField.in(json.getBytes(UTF_8))).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void mustBeThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> StatusField.in("{}".getBytes(UTF_8)));
    }
}
