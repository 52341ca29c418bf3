package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BacklogRuleTest {

    private static Flow flow(long failures, double secondQuarter, double lastQuarter, double drain, boolean brokenOff) {
        return new Flow(6000, 100, failures, "503 busy", secondQuarter, lastQuarter, drain, brokenOff);
    }

    @Test
    void sustainsWhatDoesNotGrow() {
        assertThat(BacklogRule.objection(100, flow(0, 900, 900, 10, false))).isNull();
        assertThat(BacklogRule.objection(100, flow(0, 900, 10, 1, false))).isNull();
    }

    @Test
    void allowsTheBacklogWhatComesInWithinThreeTenthsOfASecond() {
        assertThat(BacklogRule.objection(100, flow(0, 10, 40, 1, false))).isNull();
        assertThat(BacklogRule.objection(100, flow(0, 10, 40.1, 1, false))).isEqualTo("the backlog grew by 30");
    }

    @Test
    void minusOnePerCentOfTheRateIsSeenOverAMinute() {
        // Of 100 a second only 98.9 end: between the middles of the two quarters, 30 s apart, 33 are left over.
        assertThat(BacklogRule.objection(100, flow(0, 10, 10 + 30 * 1.1, 1, false)))
                .isNotNull();
    }

    @Test
    void refusesRefusals() {
        assertThat(BacklogRule.objection(100, flow(2, 10, 10, 1, false)))
                .isEqualTo("2 orders were not accepted, the first: 503 busy");
    }

    @Test
    void refusesWhatIsNotOverSoonAfterwards() {
        assertThat(BacklogRule.objection(100, flow(0, 10, 10, 10.1, false))).contains("10.1 s");
    }

    @Test
    void refusesWhatWasBrokenOff() {
        assertThat(BacklogRule.objection(100, flow(0, 0, 0, 1, true))).contains("aborted");
    }
}
