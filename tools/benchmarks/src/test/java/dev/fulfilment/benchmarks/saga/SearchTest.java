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
        assertThat(tried)
                .startsWith(100.0, 150.0, 225.0, 337.5, 506.25, 759.375)
                .doesNotHaveDuplicates();
    }

    @Test
    void givesUpWhenHardlyAnythingHolds() {
        assertThatIllegalStateException().isThrownBy(() -> Search.highest(100, upTo(1)));
    }

    @Test
    void stepsDownUntilARateIsConfirmed() throws InterruptedException {
        Search.confirm(100, upTo(90));
        assertThat(tried).hasSize(3);
        assertThat(tried.getLast()).isCloseTo(100 / 1.07 / 1.07, within(1e-9));
    }

    @Test
    void stepsUpUntilARateDoesNotHold() throws InterruptedException {
        Search.confirm(100, upTo(110));
        assertThat(tried).hasSize(3);
        assertThat(tried.getLast()).isCloseTo(100 * 1.07 * 1.07, within(1e-9));
    }

    @Test
    void doesNotConfirmForEver() throws InterruptedException {
        Search.confirm(100, upTo(1));
        assertThat(tried).hasSize(8);
    }
}
