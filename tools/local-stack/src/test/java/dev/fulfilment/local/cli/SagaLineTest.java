package dev.fulfilment.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SagaLineTest {

    @Test
    void readsAStepFromAServicesLine() {
        var line = "2026-11-23T21:40:12.345+01:00 INFO  order-service [order=42 event=e trace=t] saga: "
                + "order 42: placed (because PlaceOrder)";
        assertThat(SagaLine.read("order-service", line))
                .contains(new SagaLine("21:40:12.345", "order-service", "order 42: placed (because PlaceOrder)"));
    }

    @Test
    void passesOverWhatOtherLoggersWrite() {
        assertThat(SagaLine.read(
                        "order-service",
                        "2026-11-23T21:40:12.345Z INFO  order-service SpringApplication: saga: begins"))
                .isEmpty();
    }

    @Test
    void passesOverTheLinesOfAStackTrace() {
        assertThat(SagaLine.read("order-service", "\tat dev.fulfilment.order.saga: Reactions"))
                .isEmpty();
    }
}
