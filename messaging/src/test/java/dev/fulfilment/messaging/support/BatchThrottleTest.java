package dev.fulfilment.messaging.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchThrottleTest {

    private static final Duration TOOK = Duration.ofMillis(8);

    @Test
    void restsAsLongAsALargeBatchTook() {
        assertThat(rest(BatchThrottle.BUSY)).isEqualTo(TOOK);
        assertThat(rest(10 * BatchThrottle.BUSY)).isEqualTo(TOOK);
    }

    @Test
    void restsTheLessTheFewerEventsThereWere() {
        assertThat(rest(BatchThrottle.BUSY / 2)).isEqualTo(TOOK.dividedBy(2));
        assertThat(rest(1)).isEqualTo(TOOK.dividedBy(BatchThrottle.BUSY));
        assertThat(rest(0)).isZero();
    }

    @Test
    void doesNotRestForLongAfterABatchThatWasHeldUp() {
        assertThat(BatchThrottle.pauseAfter(Duration.ofMinutes(1), BatchThrottle.BUSY, Duration.ZERO))
                .isEqualTo(BatchThrottle.LONGEST);
    }

    @Test
    void keepsTheDistanceBetweenTwoBeginnings() {
        assertThat(BatchThrottle.pauseAfter(Duration.ofMillis(1), 1, Duration.ofMillis(4)))
                .isEqualTo(Duration.ofMillis(3));
    }

    private static Duration rest(int events) {
        return BatchThrottle.pauseAfter(TOOK, events, Duration.ZERO);
    }
}
