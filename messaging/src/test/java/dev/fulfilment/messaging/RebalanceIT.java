package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two instances of a service share the partitions; one comes and goes while batches are handled. */
@MessagingTest
class RebalanceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    Consumption consumption;

    private final List<String> keys =
            Stream.generate(() -> Keys.fresh("rebalance")).limit(30).toList();

    @Test
    void aMemberThatJoinsInTheMiddleOfABatchRepeatsAndLosesNothing() {
        try (var hold = new BlockingFault();
                var other = anotherThatWaits()) {
            faults.lay(keys.getFirst(), "5", hold);
            send(1, 20);
            await().until(hold::isReached);
            other.consumption().container().start();
            await().until(() -> consumption.groupState() == GroupState.PREPARING_REBALANCE);
            send(21, 30);
            hold.release();
            await().until(other.consumption()::takesPart);
            send(31, 40);
            assertAllTookEffectOnceInOrder(40);
            assertThat(other.handled()).isPositive();
        }
    }

    @Test
    void aMemberThatLeavesInTheMiddleOfItsBatchRepeatsAndLosesNothing() {
        try (var hold = new BlockingFault();
                var other = anotherThatWaits()) {
            other.consumption().container().start();
            await().until(other.consumption()::takesPart);
            keys.forEach(key -> other.faults().lay(key, "5", hold));
            send(1, 20);
            await().until(hold::isReached);
            var leaving = CompletableFuture.runAsync(other.consumption().container()::stop);
            send(21, 30);
            await().until(() -> !other.consumption().container().isRunning());
            hold.release();
            leaving.join();
            send(31, 40);
            assertAllTookEffectOnceInOrder(40);
            assertThat(other.handled()).isPositive();
        }
    }

    @Test
    void membersThatComeAndGoWhileEventsFlowRepeatAndLoseNothing() {
        try (var other = anotherThatWaits()) {
            var before = consumption.rebalances();
            for (var turn = 0; turn < 4; turn++) {
                send(turn * 20 + 1, turn * 20 + 10);
                other.consumption().container().start();
                send(turn * 20 + 11, turn * 20 + 15);
                await().until(other.consumption()::takesPart);
                send(turn * 20 + 16, turn * 20 + 20);
                other.consumption().container().stop();
            }
            assertAllTookEffectOnceInOrder(80);
            assertThat(other.handled()).isPositive();
            assertThat(consumption.rebalances() - before).isGreaterThan(3);
        }
    }

    /** Started, but not yet a member of the group. */
    private static SecondInstance anotherThatWaits() {
        var other = new SecondInstance("messaging.consumer.concurrency=2");
        other.consumption().container().stop();
        return other;
    }

    private void send(int first, int last) {
        Broker.send(
                FOREIGN,
                IntStream.rangeClosed(first, last)
                        .boxed()
                        .flatMap(number -> keys.stream().map(key -> Broker.placed(FOREIGN, event(key, number))))
                        .toList());
    }

    private void assertAllTookEffectOnceInOrder(int last) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keys)
                        .allSatisfy(
                                key -> assertThat(effects.values(FOREIGN, key)).hasSizeGreaterThanOrEqualTo(last)));
        assertThat(keys)
                .allSatisfy(key -> assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(last)));
    }
}
