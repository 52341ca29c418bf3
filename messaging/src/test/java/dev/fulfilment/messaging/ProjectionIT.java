package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static dev.fulfilment.messaging.ThingEvent.STATES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.messaging.ThingEvent.ThingChanged;
import dev.fulfilment.messaging.ThingEvent.ThingPolished;
import dev.fulfilment.messaging.projection.ProjectionContainers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

@MessagingTest
class ProjectionIT {

    @Autowired
    ThingView view;

    @Autowired
    ProjectionContainers containers;

    @Autowired
    ConsumerLag lag;

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    MeterRegistry meters;

    private final String key = Keys.fresh("state");
    private final String other = Keys.fresh("state");

    @AfterEach
    void mend() {
        faults.mend(key, "1");
    }

    @Test
    void isGivenOnlyTheLatestStateOfEachKeyOfAPoll() {
        inOnePoll(state(key, 1), state(other, 1), state(key, 2), polished(key, 3), state(key, 4));

        await().until(() -> !view.of(key).isEmpty());
        assertThat(view.of(key)).containsExactly("4");
        assertThat(view.of(other)).containsExactly("1");
    }

    @Test
    void isNotGivenALateRepeatInPlaceOfANewerState() {
        var first = state(key, 1);

        inOnePoll(first, state(key, 2), first);

        await().until(() -> !view.of(key).isEmpty());
        assertThat(view.of(key)).containsExactly("2");
    }

    @Test
    void isGivenStatesThatDoNotSayInTheirHeadersWhatTheyAre() {
        Broker.send(STATES, Broker.envelope(1, new ThingChanged(key, "1")));
        Broker.send(
                STATES,
                Broker.envelope(2, new ThingPolished(key, "2")),
                Broker.envelope(3, new ThingChanged(key, "3")));

        await().until(() -> view.of(key).contains("3"));
        assertThat(view.of(key)).doesNotContain("2");
    }

    @Test
    void passesByAndCountsWhatItCanNeverShow() {
        var before = skipped();
        faults.spoil(key, "1");

        Broker.send(STATES, List.of(Broker.record(STATES, other, "rubbish".getBytes(UTF_8))));
        inOnePoll(state(key, 1), state(other, 1));
        await().until(() -> view.of(other), List.of("1")::equals);
        Broker.send(STATES, List.of(state(key, 2)));

        await().until(() -> view.of(key), List.of("2")::equals);
        assertThat(skipped() - before).isEqualTo(2);
    }

    @Test
    void triesAgainWhatPassesAndHoldsUpNoReactionMeanwhile() {
        faults.lay(key, "1", () -> {
            throw new CannotAcquireLockException("another transaction holds the row");
        });
        Broker.send(STATES, List.of(state(key, 1)));

        for (int number = 1; number <= 20; number++) {
            var event = NumberedEvents.event(other, number);
            Broker.send(FOREIGN, event);
        }
        await().until(() -> effects.of(other).size() == 20);
        assertThat(view.of(key)).isEmpty();

        faults.mend(key, "1");
        await().until(() -> view.of(key), List.of("1")::equals);
    }

    @Test
    void hasCaughtUpBehindAnAbortedTransaction() {
        Broker.abort(STATES, state(key, 1));
        var aborted = Instant.now();

        await().until(() -> lag.lag(ThingView.NAME)
                .map(Instant.now()::minus)
                .filter(aborted::isBefore)
                .isPresent());
    }

    @SafeVarargs
    private void inOnePoll(ProducerRecord<byte[], byte[]>... records) {
        containers.stop();
        try {
            Broker.send(STATES, List.of(records));
        } finally {
            containers.start();
        }
    }

    private static ProducerRecord<byte[], byte[]> state(String key, int number) {
        return record(Broker.envelope(number, new ThingChanged(key, Integer.toString(number))), "ThingChanged");
    }

    private static ProducerRecord<byte[], byte[]> polished(String key, int number) {
        return record(Broker.envelope(number, new ThingPolished(key, Integer.toString(number))), "ThingPolished");
    }

    /** As the relay sends it, with its type in a header. */
    private static ProducerRecord<byte[], byte[]> record(Envelope<ThingEvent> envelope, String type) {
        var record = Broker.placed(STATES, envelope);
        record.headers().add("ce_type", type.getBytes(UTF_8));
        return new ProducerRecord<>(record.topic(), 0, record.key(), record.value(), record.headers());
    }

    private double skipped() {
        return meters.get("messaging.projection.skipped")
                .tag("projection", ThingView.NAME)
                .counter()
                .count();
    }
}
