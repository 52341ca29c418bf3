package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.THINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import dev.fulfilment.messaging.outbox.OutboxRelay;
import dev.fulfilment.platform.Platform;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MessagingTest
class BrokerOutageIT {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRelay relay;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Effects effects;

    @Autowired
    MeterRegistry meters;

    private final String key = Keys.fresh("outage");

    @BeforeEach
    void theRelayIsAtWork() {
        append(1);
        await().until(() -> effects.values(THINGS, key), numbers(1)::equals);
        Platform.shared().kafka().kill();
    }

    @AfterEach
    void theBrokerIsBack() {
        if (!Platform.shared().kafka().isRunning()) {
            Platform.shared().kafka().start();
        }
    }

    @Test
    void appendsGoOnAndEverythingIsDrainedInOrderOnceItIsBack() {
        IntStream.rangeClosed(2, 200).forEach(this::append);
        await().until(() -> backlog() == 199);
        Platform.shared().kafka().start();
        await().until(() -> effects.of(key).size() == 200);
        assertThat(effects.values(THINGS, key)).isEqualTo(numbers(200));
        await().until(() -> backlog() == 0);
    }

    @Test
    void theRelayStopsQuicklyAndGoesOnWhenStartedAgain() {
        append(2);
        var begin = Instant.now();
        relay.stop();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(15));
        append(3);
        relay.start();
        Platform.shared().kafka().start();
        await().until(() -> effects.values(THINGS, key), numbers(3)::equals);
    }

    private void append(int number) {
        transaction.executeWithoutResult(status -> outbox.append(new ThingAdded(key, Integer.toString(number))));
    }

    private double backlog() {
        return meters.get("messaging.outbox.backlog").gauge().value();
    }
}
