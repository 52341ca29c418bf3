package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final long SECOND = 1_000_000_000;

    private final Schedule schedule = new Schedule(7, 300);

    @Test
    void spacesOrdersEvenlyAndDoesNotDrift() {
        assertThat(schedule.intended(0)).isEqualTo(7);
        assertThat(schedule.intended(1)).isEqualTo(7 + 3_333_333);
        assertThat(schedule.intended(300 * 3600)).isEqualTo(7 + 3600 * SECOND);
    }

    @Test
    void countsWhatIsDueBeforeATime() {
        assertThat(schedule.dueBefore(6)).isZero();
        assertThat(schedule.dueBefore(7)).isZero();
        assertThat(schedule.dueBefore(8)).isOne();
        assertThat(schedule.dueBefore(7 + SECOND)).isEqualTo(300);
        assertThat(schedule.dueBefore(8 + SECOND)).isEqualTo(301);
    }
}
