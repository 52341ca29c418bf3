package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration TOOK = Duration.ofMillis(8);

    @Test
    void restsAsLongAsALargeBatchTook() {
        assertThat(rest(Pace.BUSY)).isEqualTo(TOOK);
        assertThat(rest(10 * Pace.BUSY)).isEqualTo(TOOK);
    }

    @Test
    void restsTheLessTheFewerEventsThereWere() {
        assertThat(rest(Pace.BUSY / 2)).isEqualTo(TOOK.dividedBy(2));
        assertThat(rest(1)).isEqualTo(TOOK.dividedBy(Pace.BUSY));
        assertThat(rest(0)).isZero();
    }

    @Test
    void doesNotRestForLongAfterABatchThatWasHeldUp() {
        assertThat(Pace.restAfter(Duration.ofMinutes(1), Pace.BUSY, Duration.ZERO))
                .isEqualTo(Pace.LONGEST);
    }

    @Test
    void keepsTheDistanceBetweenTwoBeginnings() {
        assertThat(Pace.restAfter(Duration.ofMillis(1), 1, Duration.ofMillis(4)))
                .isEqualTo(Duration.ofMillis(3));
    }

    private static Duration rest(int events) {
        return Pace.restAfter(TOOK, events, Duration.ZERO);
    }
}
