package dev.fulfilment.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuSecondsTest {

    private static final String STAT = "42 (a (b) c) S 1 1 1 0 -1 4194304 1 2 3 4 150 50 7 3 20 0 1 0 99";

    @Test
    void isUserAndSystemTime() {
        assertThat(CpuSeconds.in(STAT, false)).isEqualTo(2.0);
    }

    @Test
    void withItsEndedChildren() {
        assertThat(CpuSeconds.in(STAT, true)).isEqualTo(2.1);
    }
}
