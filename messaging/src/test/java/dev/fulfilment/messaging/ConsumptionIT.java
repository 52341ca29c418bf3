package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MessagingTest
class ConsumptionIT {

    @Autowired
    Effects effects;

    @Autowired
    Consumption consumption;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Prefetches prefetches;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    private final String key = Keys.fresh("consumption");

    @Test
    void aPollIsHandledInOneTransaction() {
        consumption.whileStopped(() -> Broker.send(FOREIGN, numbered(key, 1, 100)));
        await().until(() -> effects.of(key).size() == 100);
        assertThat(effects.of(key).stream().map(Effects.Effect::transactionId).distinct())
                .hasSize(1);
    }

    @Test
    void aBatchIsPreparedOnceAndEachEventAloneWhenItFails() {
        consumption.whileStopped(() -> Broker.send(FOREIGN, numbered(key, 1, 5)));
        await().until(() -> effects.of(key).size() == 5);
        assertThat(prefetches.sizesOf(key)).containsExactly(5);

        var spoiled = Keys.fresh("consumption");
        faults.spoil(spoiled, "3");
        consumption.whileStopped(() -> Broker.send(FOREIGN, numbered(spoiled, 1, 3)));
        await().until(() -> lines.of(spoiled).size() == 1);
        assertThat(prefetches.sizesOf(spoiled)).containsExactly(3, 1, 1, 1);
        assertThat(effects.values(FOREIGN, spoiled)).isEqualTo(numbers(2));
    }

    @Test
    void eventsOfAKeyTakeEffectInTheirOrder() {
        var other = Keys.fresh("consumption");
        consumption.whileStopped(() -> IntStream.rangeClosed(1, 30).forEach(number -> {
            Broker.send(FOREIGN, event(key, number), event(other, number));
        }));
        await().until(() -> effects.of(other).size() == 30);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(30));
        assertThat(effects.values(FOREIGN, other)).isEqualTo(numbers(30));
    }

    @Test
    void aRepeatHasNoSecondEffectWithinABatchOrLater() {
        var repeated = event(key, 1);
        var before = duplicates();
        consumption.whileStopped(() -> Broker.send(FOREIGN, repeated, repeated, event(key, 2)));
        await().until(() -> effects.of(key).size() == 2);
        Broker.send(FOREIGN, repeated, repeated, repeated, event(key, 3));
        await().until(() -> effects.of(key).size() == 3);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(3));
        assertThat(duplicates() - before).isEqualTo(4);
    }

    @Test
    void aCrashBetweenDatabaseCommitAndOffsetCommitHasNoSecondEffect() {
        Broker.send(FOREIGN, numbered(key, 1, 20));
        await().until(() -> effects.of(key).size() == 20);
        var first = Broker.records(FOREIGN, key).getFirst();
        consumption.whileStopped(() -> consumption.forgetOffsetsFrom(first));
        Broker.send(FOREIGN, event(key, 21));
        await().until(() -> effects.of(key).size() == 21);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(21));
    }

    @Test
    void theSamePollDeliveredAgainHasNoSecondEffect() {
        consumption.whileStopped(() -> {
            Broker.send(FOREIGN, numbered(key, 1, 10));
            List<ConsumerRecord<byte[], byte[]>> poll = Broker.records(FOREIGN, key);
            consumption.listener().onMessage(poll);
            consumption.listener().onMessage(poll);
            assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(10));
        });
    }

    @Test
    void anEventOfAnUnknownTypeIsCountedAndPassedBy() {
        var before = ignored();
        var unknown = "{\"eventType\":\"ThingPainted\",\"version\":1,\"payload\":{\"colour\":\"red\"}}";
        Broker.send(FOREIGN, List.of(Broker.record(FOREIGN, key, unknown.getBytes(UTF_8))));
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> effects.values(FOREIGN, key), numbers(1)::equals);
        assertThat(ignored() - before).isEqualTo(1);
    }

    @Test
    void anEventThatIsNothingToTheServiceIsNotEvenRead() {
        var ignored = Broker.record(FOREIGN, key, "no event at all".getBytes(UTF_8));
        ignored.headers().add("ce_type", "ForeignThingIgnored".getBytes(UTF_8));
        Broker.send(FOREIGN, List.of(ignored));
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> effects.values(FOREIGN, key), numbers(1)::equals);
        assertThat(lines.of(key)).isEmpty();
    }

    @Test
    void anIgnoredEventWithoutItsHeaderReachesNeitherPrefetchNorHandler() {
        consumption.whileStopped(() -> Broker.send(
                FOREIGN, Broker.envelope(1, new ThingEvent.ForeignThingIgnored(key, "ignored")), event(key, 2)));
        await().until(() -> effects.values(FOREIGN, key), List.of("2")::equals);
        assertThat(prefetches.sizesOf(key)).containsExactly(1);
    }

    @Test
    void unknownFieldsAreTolerated() {
        var fromTheFuture = """
                {"eventType": "ForeignThingSeen", "eventId": "%s", "timestamp": "2026-11-23T10:00:00.123Z", "version": 1,
                 "sequence": 1, "correlationId": "c", "causationId": null, "mood": "good",
                 "payload": {"key": "%s", "value": "1", "colour": {"red": 1}}}
                """.formatted(UuidV7.next(), key);
        Broker.send(FOREIGN, List.of(Broker.record(FOREIGN, key, fromTheFuture.getBytes(UTF_8))));
        await().until(() -> effects.values(FOREIGN, key), numbers(1)::equals);
    }

    @Test
    void theLagIsMeasuredFromTheDecisionToTheEffect() {
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> effects.of(key).size() == 1);
        var lag = meters.get("messaging.consumer.lag")
                .tags("topic", FOREIGN.name(), "event", "ForeignThingSeen")
                .timer();
        assertThat(lag.count()).isPositive();
    }

    private double duplicates() {
        return counted("messaging.consumer.duplicates");
    }

    private double ignored() {
        return counted("messaging.consumer.ignored");
    }

    private double counted(String name) {
        var counter = meters.find(name).tag("topic", FOREIGN.name()).counter();
        return counter == null ? 0 : counter.count();
    }
}
