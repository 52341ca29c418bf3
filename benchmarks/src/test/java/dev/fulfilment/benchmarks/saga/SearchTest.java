package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private final List<Double> tried = new ArrayList<>();

    private Search.Attempt upTo(double limit) {
        return rate -> {
            tried.add(rate);
            return rate <= limit;
        };
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 30, 99, 100, 101, 333, 640, 5000})
    void comesWithinSixPerCentOfTheLimitAndNeverAboveIt(double limit) throws InterruptedException {
        double highest = Search.highest(100, upTo(limit));
        assertThat(highest).isBetween(limit / 1.06, limit);
    }

    @Test
    void triesNoRateTwice() throws InterruptedException {
        Search.highest(100, upTo(640));
        assertThat(tried).startsWith(100.0, 200.0, 400.0, 800.0).doesNotHaveDuplicates();
    }

    @Test
    void givesUpWhenHardlyAnythingHolds() {
        assertThatIllegalStateException().isThrownBy(() -> Search.highest(100, upTo(1)));
    }

    @Test
    void stepsDownUntilARateIsConfirmed() throws InterruptedException {
        assertThat(Search.confirmed(100, upTo(90)).orElseThrow()).isCloseTo(86.49, within(0.01));
        assertThat(Search.confirmed(100, upTo(10))).isEmpty();
    }

    @Test
    void takesTheLargestShareThatHolds() throws InterruptedException {
        assertThat(Search.largest(200, List.of(1.0, 0.9, 0.8), upTo(185))).hasValue(180);
        assertThat(Search.largest(200, List.of(1.0, 0.9), upTo(10))).isEmpty();
    }
}
