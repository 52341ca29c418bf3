package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.platform.Platform;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;

@MessagingTest
class TransientFailureIT {

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    @Autowired
    Consumption consumption;

    @Autowired
    MeterRegistry meters;

    private final String key = Keys.fresh("transient");

    @Test
    void isRetriedUntilItGoesAwayAndNothingIsSkipped() {
        var tries = new AtomicInteger();
        faults.lay(key, "5", () -> {
            if (tries.incrementAndGet() <= 12) {
                throw new CannotAcquireLockException("another transaction holds the row");
            }
        });
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> effects.of(key).size() == 1);
        var rebalances = consumption.rebalances();
        Broker.send(FOREIGN, numbered(key, 2, 10));
        await().until(() -> effects.of(key).size() == 10);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(10));
        assertThat(tries).hasValueGreaterThan(12);
        assertThat(lines.of(key)).isEmpty();
        assertThat(consumption.rebalances()).isEqualTo(rebalances);
    }

    @Test
    void aDatabaseThatIsAwayDelaysAndLosesNothing() {
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> effects.of(key).size() == 1);
        Platform.shared().postgres().stop();
        try {
            var before = retries();
            Broker.send(FOREIGN, numbered(key, 2, 10));
            await().until(() -> retries() > before);
        } finally {
            Platform.shared().postgres().start();
        }
        await().ignoreExceptions().until(() -> effects.of(key).size() == 10);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(10));
        assertThat(lines.of(key)).isEmpty();
    }

    @Test
    void aRaceLostOnceIsNotParked() {
        var tries = new AtomicInteger();
        faults.lay(key, "1", () -> {
            if (tries.incrementAndGet() <= 2) {
                throw new DuplicateKeyException("there already", new SQLException("unique violation", "23505"));
            }
        });
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> effects.values(FOREIGN, key), numbers(1)::equals);
        assertThat(lines.of(key)).isEmpty();
    }

    private double retries() {
        return meters.find("messaging.consumer.retries").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
