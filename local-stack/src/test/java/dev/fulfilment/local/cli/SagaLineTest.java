package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SagaLineTest {

    @Test
    void readsAStepFromBootsUsualLine() {
        String line = "2026-11-23T21:40:12.345+01:00  INFO 4711 --- [order-service] [omcat-handler-3] "
                + "[803ce2a7f7d0b1b9a6c2f9f0e3d4c5b6-0a1b2c3d4e5f6071] saga                                     : "
                + "order 42: placed (because PlaceOrder)";
        assertThat(SagaLine.read("order-service", line))
                .contains(new SagaLine("21:40:12.345", "order-service", "order 42: placed (because PlaceOrder)"));
    }

    @Test
    void passesOverWhatOtherLoggersWrite() {
        assertThat(SagaLine.read(
                        "order-service",
                        "2026-11-23T21:40:12.345Z  INFO 1 --- [order-service] [main] o.s.b.SpringApplication : saga"))
                .isEmpty();
    }

    @Test
    void passesOverTheLinesOfAStackTrace() {
        assertThat(SagaLine.read("order-service", "\tat dev.fulfilment.order.saga : Reactions"))
                .isEmpty();
    }
}
