package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

@MessagingTest
class ReactionsLagIT {

    private static final Duration LITTLE = Duration.ofSeconds(3);
    private static final Duration MUCH = Duration.ofSeconds(4);

    @Autowired
    ConsumerLag consumerLag;

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    @Autowired
    ParkedKeys parkedKeys;

    @Autowired
    Consumption consumption;

    private final String key = Keys.fresh("lag");

    @BeforeEach
    void allIsConsumed() {
        awaitLittle();
    }

    @Test
    void growsWhileOnePartitionIsPausedAndIsGoneOnceItsEventHasTakenEffect() {
        faults.lay(key, "1", () -> {
            throw new CannotAcquireLockException("another transaction holds the row");
        });
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> consumerLag.lag().orElseThrow().compareTo(MUCH) > 0);
        assertThat(effects.of(key)).isEmpty();

        faults.mend(key, "1");

        awaitLittle();
        assertThat(effects.of(key)).hasSize(1);
    }

    @Test
    void growsWhileNobodyConsumesAndIsGoneOnceAllHasTakenEffect() {
        consumption.whileStopped(() -> {
            Broker.send(FOREIGN, event(key, 1));
            await().until(() -> consumerLag.lag().orElseThrow().compareTo(MUCH) > 0);
        });

        awaitLittle();
        assertThat(effects.of(key)).hasSize(1);
    }

    @Test
    void doesNotGrowForWhatIsParkedWhoseKeyIsKnownInstead() {
        faults.spoil(key, "1");
        Broker.send(FOREIGN, event(key, 1));
        await().until(() -> lines.of(key).size() == 1);

        awaitLittle();
        assertThat(parkedKeys.parkedAmong(Set.of(key, "another"))).containsExactly(key);
    }

    /** As when the retention passes over a service that is down: its offset is behind, and nothing more will come. */
    @Test
    void doesNotGrowForWhatTheTopicHasLostMeanwhile() {
        consumption.whileStopped(() -> {
            Broker.send(FOREIGN, event(key, 1));
            Broker.loseAll(FOREIGN);
            await().until(() -> consumerLag.lag().orElseThrow().compareTo(MUCH) > 0);
        });

        awaitLittle();
        assertThat(effects.of(key)).isEmpty();
    }

    private void awaitLittle() {
        await().until(() ->
                consumerLag.lag().filter(lag -> lag.compareTo(LITTLE) < 0).isPresent());
    }
}
