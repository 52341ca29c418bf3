package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@MessagingTest
@ExtendWith(OutputCaptureExtension.class)
class SequenceGapIT {

    @Autowired
    Effects effects;

    @Autowired
    Consumption consumption;

    @Autowired
    MeterRegistry meters;

    private final String key = Keys.fresh("gap");
    private double before;

    @BeforeEach
    void count() {
        before = gaps();
    }

    @Test
    void eventsThatAreMissingAreCountedAndLogged(CapturedOutput output) {
        Broker.send(FOREIGN, event(key, 1), event(key, 4));
        await().until(() -> effects.of(key).size() == 2);
        assertThat(gaps() - before).isEqualTo(2);
        assertThat(output).contains("foreign-things of " + key + ": 2 events are missing before its event 4");
    }

    @Test
    void neitherARepeatNorALateRepeatIsAGap() {
        var first = event(key, 1);
        Broker.send(FOREIGN, first, event(key, 2), event(key, 3), first, event(key, 4));
        await().until(() -> effects.of(key).size() == 4);
        assertThat(gaps() - before).isZero();
    }

    @Test
    void aSequenceThatStartsAgainIsNoGapAndItsEventsTakeEffect() {
        Broker.send(FOREIGN, numbered(key, 1, 5));
        await().until(() -> effects.of(key).size() == 5);
        Broker.send(FOREIGN, numbered(key, 1, 7));
        await().until(() -> effects.of(key).size() == 12);
        assertThat(gaps() - before).isZero();
    }

    @Test
    void anEventThatCannotBeReadOrIsOfAnUnknownTypeIsNotMissing() {
        var unknown = "{\"eventType\":\"ThingPainted\",\"sequence\":2,\"payload\":{}}".getBytes(UTF_8);
        Broker.send(FOREIGN, event(key, 1));
        Broker.send(FOREIGN, List.of(Broker.record(FOREIGN, key, unknown)));
        Broker.send(FOREIGN, event(key, 3));
        await().until(() -> effects.of(key).size() == 2);
        var unreadable = Keys.fresh("gap");
        Broker.send(FOREIGN, event(unreadable, 1));
        Broker.send(FOREIGN, List.of(Broker.record(FOREIGN, unreadable, "rubbish".getBytes(UTF_8))));
        Broker.send(FOREIGN, event(unreadable, 3), event(key, 4));
        await().until(() -> effects.of(key).size() == 3);
        assertThat(gaps() - before).isZero();
    }

    @Test
    void whatOthersReadMeanwhileIsNotMissing() {
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> effects.of(key).size() == 1);
        consumption.whileStopped(() -> {
            Broker.send(FOREIGN, numbered(key, 2, 3));
            consumption.skipTo(Broker.records(FOREIGN, key).getLast());
        });
        await().until(() -> effects.values(FOREIGN, key), List.of("1", "3")::equals);
        assertThat(gaps() - before).isZero();
    }

    private double gaps() {
        return meters.get("messaging.consumer.gaps")
                .tag("topic", FOREIGN.name())
                .counter()
                .count();
    }
}
