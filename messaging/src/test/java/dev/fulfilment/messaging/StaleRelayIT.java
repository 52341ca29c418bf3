package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.THINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MessagingTest
class StaleRelayIT {

    @Autowired
    Effects effects;

    private final SecondOutbox own = new SecondOutbox("stale-relay", Duration.ofMillis(20));
    private final BlockedProducer gate = new BlockedProducer();
    private final String key = Keys.fresh("stale");

    @AfterEach
    void close() throws Exception {
        gate.open();
        own.close();
    }

    @Test
    void aRelayPausedForMinutesThatSendsItsBatchLateHasNoSecondEffectAndRemovesNothing() {
        append(1, 3);
        own.relay("paused", gate).start();
        await().until(gate::isReached);
        assertThat(own.cutConnectionOf("paused")).isTrue();

        var other = own.relay();
        other.start();
        append(4, 6);
        await().until(() -> effects.values(THINGS, key), numbers(6)::equals);
        await().until(() -> own.waiting() == 0);
        other.stop();
        append(7, 7);

        gate.open();
        await().until(() -> effects.of(key).size() >= 7);
        assertThat(effects.values(THINGS, key)).isEqualTo(numbers(7));
        assertThat(sent()).containsExactly("1", "2", "3", "4", "5", "6", "1", "2", "3", "7");
    }

    private void append(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(number -> own.append(new ThingAdded(key, Integer.toString(number))));
    }

    private List<String> sent() {
        return Broker.records(THINGS, key).stream().map(Broker::value).toList();
    }
}
