package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MessagingTest
class ParkingIT {

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    @Autowired
    Consumption consumption;

    private final String key = Keys.fresh("parking");
    private final String other = Keys.fresh("parking");

    @Test
    void aPermanentFailureParksItsEventAndTheLaterOnesOfItsKeyOnly() {
        faults.spoil(key, "2");
        consumption.whileStopped(() -> {
            Broker.send(FOREIGN, numbered(key, 1, 3));
            Broker.send(FOREIGN, numbered(other, 1, 3));
        });
        await().until(() -> effects.values(FOREIGN, other), numbers(3)::equals);
        await().until(() -> lines.values(key), List.of("2", "3")::equals);
        assertThat(effects.values(FOREIGN, key)).containsExactly("1");
        var parked = lines.of(key);
        assertThat(parked.getFirst().failure()).isEqualTo("2 cannot be handled");
        assertThat(parked.getFirst().eventType()).isEqualTo("ForeignThingSeen");
        assertThat(parked.getLast().failure()).isEqualTo("waits for earlier events of its key");
    }

    @Test
    void eventsThatComeMuchLaterQueueBehindTheParkedOne() {
        faults.spoil(key, "1");
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> lines.values(key), List.of("1")::equals);
        faults.mend(key, "1");
        Broker.send(FOREIGN, numbered(key, 2, 4));
        await().until(() -> lines.values(key), numbers(4)::equals);
        assertThat(effects.of(key)).isEmpty();
    }

    @Test
    void anErrorOfTheReactionParksTheEventAndTheConsumerLives() {
        faults.lay(key, "1", () -> {
            throw new StackOverflowError();
        });
        Broker.send(FOREIGN, event(key, 1), event(other, 1));
        await().until(() -> effects.values(FOREIGN, other), numbers(1)::equals);
        assertThat(lines.values(key)).isEqualTo(numbers(1));
    }

    @Test
    void aParkedEventDeliveredAgainIsParkedOnce() {
        faults.spoil(key, "1");
        Broker.send(FOREIGN, numbered(key, 1, 2));
        await().until(() -> lines.values(key), numbers(2)::equals);
        consumption.whileStopped(
                () -> consumption.forgetOffsetsFrom(Broker.records(FOREIGN, key).getFirst()));
        Broker.send(FOREIGN, event(other, 1));
        await().until(() -> effects.values(FOREIGN, other), numbers(1)::equals);
        assertThat(lines.values(key)).isEqualTo(numbers(2));
    }

    @Test
    void aRepeatOfWhatTookEffectDoesNotJoinTheLine() {
        var first = event(key, 1);
        faults.spoil(key, "2");
        Broker.send(FOREIGN, first, event(key, 2));
        await().until(() -> lines.values(key), List.of("2")::equals);
        Broker.send(FOREIGN, first, event(key, 3));
        await().until(() -> lines.values(key), List.of("2", "3")::equals);
    }
}
