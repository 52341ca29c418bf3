package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import dev.fulfilment.messaging.parking.RedriveResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another service publishes what only the next version of this one can read. */
@MessagingTest
class NewerVersionIT {

    private static final int KEYS = 30;

    @Autowired
    Effects effects;

    @Autowired
    ParkedStreams lines;

    @Autowired
    ParkedEventRedriver redrive;

    @Autowired
    Consumption consumption;

    @Autowired
    MeterRegistry meters;

    @Test
    void isParkedAndCountedAndRedrivenAfterTheUpgrade() {
        var key = Keys.fresh("newer");
        var healthy = Keys.fresh("healthy");
        var before = parked();
        Broker.send(
                FOREIGN,
                List.of(
                        old(key, 1),
                        UpgradedThingService.record(key, 2),
                        old(key, 3),
                        UpgradedThingService.record(key, 4),
                        old(healthy, 1)));
        await().until(() -> lines.of(key).size() == 3);
        await().until(() -> effects.values(FOREIGN, healthy), numbers(1)::equals);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(1));
        assertThat(parked() - before).isEqualTo(3);
        assertThat(redrive.key(key).stoppedBy()).singleElement().asString().contains("version 2 is not known here");

        try (var upgraded = SecondInstance.upgraded()) {
            assertThat(upgraded.redrive().key(key)).isEqualTo(new RedriveResult.Completed(3));
        }
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(4));
        assertThat(lines.of(key)).isEmpty();
    }

    @Test
    void anOldAndANewInstanceSideBySideLoseNothing() {
        var keys = Stream.generate(() -> Keys.fresh("beside")).limit(KEYS).toList();
        var before = ignored();
        try (var upgraded = SecondInstance.upgraded()) {
            await().until(() -> upgraded.consumption().takesPart() && consumption.takesPart());
            Broker.send(
                    FOREIGN,
                    IntStream.rangeClosed(1, 10)
                            .boxed()
                            .flatMap(number -> keys.stream()
                                    .flatMap(key -> Stream.of(oldOrNew(key, number), ofAnUnknownType(key))))
                            .toList());
            await().until(() -> heard(keys) == KEYS * 10);
            await().until(() -> ignored() - before + upgraded.ignored() >= KEYS * 10);
            assertThat(keys).anySatisfy(key -> assertThat(lines.of(key)).isNotEmpty());
            assertThat(keys)
                    .anySatisfy(key -> assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(10)));

            keys.forEach(key -> upgraded.redrive().key(key));
            assertThat(keys)
                    .allSatisfy(key -> assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(10)));
        }
    }

    private long heard(List<String> keys) {
        return keys.stream()
                .mapToLong(key -> effects.of(key).size() + lines.of(key).size())
                .sum();
    }

    private static ProducerRecord<byte[], byte[]> oldOrNew(String key, int number) {
        return number % 2 == 0 ? UpgradedThingService.record(key, number) : old(key, number);
    }

    private static ProducerRecord<byte[], byte[]> old(String key, int number) {
        return Broker.placed(FOREIGN, event(key, number));
    }

    private static ProducerRecord<byte[], byte[]> ofAnUnknownType(String key) {
        var unknown = "{\"eventType\":\"ThingPainted\",\"version\":1,\"payload\":{\"colour\":\"red\"}}";
        return new ProducerRecord<>(FOREIGN.name(), key.getBytes(UTF_8), unknown.getBytes(UTF_8));
    }

    private double parked() {
        return counted("messaging.consumer.parked");
    }

    private double ignored() {
        return counted("messaging.consumer.ignored");
    }

    private double counted(String name) {
        return meters.get(name).tag("topic", FOREIGN.name()).counter().count();
    }
}
