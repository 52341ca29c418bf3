package dev.fulfilment.benchmarks.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final Arrivals arrivals = new Arrivals(100);

    @Test
    void keysMayOvertakeEachOther() {
        receive("a", 5);
        receive("b", 1);
        receive("a", 7);
        assertThat(arrivals.orderViolations()).isZero();
        assertThat(arrivals.count()).isEqualTo(3);
    }

    @Test
    void anEventThatComesAfterALaterOneOfItsKeyBreaksTheOrder() {
        receive("a", 1);
        receive("a", 9);
        receive("a", 4);
        receive("a", 6);
        receive("a", 11);
        assertThat(arrivals.orderViolations()).isEqualTo(2);
    }

    @Test
    void aRepeatIsADuplicateAndBreaksNothing() {
        receive("a", 1);
        receive("a", 2);
        receive("a", 1);
        assertThat(arrivals.duplicates()).isEqualTo(1);
        assertThat(arrivals.orderViolations()).isZero();
        assertThat(arrivals.count()).isEqualTo(2);
    }

    private void receive(String key, long number) {
        arrivals.received(key, number, 400, 1_000_000 + number);
    }
}
