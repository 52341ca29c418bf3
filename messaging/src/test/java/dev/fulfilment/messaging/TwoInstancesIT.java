package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import dev.fulfilment.messaging.parking.RedriveResult;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A line of parked events belongs to the service, not to the instance that parked the first. */
@MessagingTest
class TwoInstancesIT {

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    @Autowired
    ParkedEventRedriver redrive;

    @Autowired
    Consumption consumption;

    private final String key = Keys.fresh("instances");
    private final String healthy = Keys.fresh("healthy");

    @Test
    void anEventQueuesBehindOneThatTheOtherInstanceParked() {
        faults.spoil(key, "1");
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> lines.of(key).size() == 1);
        try (var other = new SecondInstance()) {
            consumption.whileStopped(() -> {
                await().until(() -> other.consumption().has(FOREIGN, 0));
                Broker.send(FOREIGN, numbered(key, 2, 5));
                Broker.send(FOREIGN, event(healthy, 1));
                await().until(() -> effects.values(FOREIGN, healthy), numbers(1)::equals);
            });
            assertThat(lines.values(key)).isEqualTo(numbers(5));
            assertThat(effects.of(key)).isEmpty();
        }
    }

    @Test
    void aLineThatIsRedrivenFromBothAtOnceHasOneEffectInItsOrder() throws Exception {
        faults.spoil(key, "1");
        Broker.send(FOREIGN, numbered(key, 1, 20));
        await().until(() -> lines.of(key).size() == 20);
        faults.mend(key, "1");
        try (var other = new SecondInstance();
                var people = Executors.newFixedThreadPool(6)) {
            Callable<RedriveResult> here = () -> redrive.key(key);
            Callable<RedriveResult> there = () -> other.redrive().key(key);
            for (var each : people.invokeAll(
                    Stream.of(here, there, here, there, here, there).toList())) {
                each.get();
            }
        }
        redrive.key(key);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(20));
        assertThat(lines.of(key)).isEmpty();
    }
}
