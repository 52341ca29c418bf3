package dev.fulfilment.messaging.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GroupLagTest {

    private static final TopicPartition ONE = new TopicPartition("states", 0);
    private static final TopicPartition TWO = new TopicPartition("states", 1);
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    private Instant now = TEN;
    private final GroupLag lag = new GroupLag(new Turning(), 600);

    @Test
    void isNotKnownBeforeTheGroupHasPassedAnEnd() {
        observeAt(0, 5, 5, Map.of(ONE, 4L, TWO, 5L));

        assertThat(lag.current()).isEmpty();
    }

    @Test
    void isTheTimeSinceAnEndThatEveryPartitionHasPassed() {
        observeAt(0, 5, 5, Map.of(ONE, 5L, TWO, 6L));

        at(3);
        assertThat(lag.current()).contains(Duration.ofSeconds(3));
    }

    @Test
    void growsWhileOnePartitionIsBehind() {
        observeAt(0, 5, 5, Map.of(ONE, 5L, TWO, 5L));
        observeAt(10, 9, 5, Map.of(ONE, 6L, TWO, 5L));
        observeAt(20, 12, 5, Map.of(ONE, 8L, TWO, 5L));

        assertThat(lag.current()).contains(Duration.ofSeconds(20));
    }

    @Test
    void followsFromTheLatestEndOffsetThatIsPassed() {
        observeAt(0, 5, 5, Map.of());
        observeAt(10, 9, 5, Map.of());
        observeAt(20, 12, 5, Map.of(ONE, 11L, TWO, 5L));

        assertThat(lag.current()).contains(Duration.ofSeconds(10));
    }

    @Test
    void ofATopicWithNothingOnItIsNone() {
        observeAt(0, 0, 0, Map.of());

        assertThat(lag.current()).contains(Duration.ZERO);
    }

    private void observeAt(int second, long one, long two, Map<TopicPartition, Long> committed) {
        at(second);
        lag.observe(now, Map.of(ONE, one, TWO, two), committed);
    }

    private void at(int second) {
        now = TEN.plusSeconds(second);
    }

    /** Clock that the test sets. */
    private final class Turning extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
