package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.NumberedEvents.event;
import static dev.fulfilment.messaging.NumberedEvents.numbered;
import static dev.fulfilment.messaging.NumberedEvents.numbers;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A consumer that stands still for so long that others have its partitions, and then goes on as if nothing had been. */
@MessagingTest
class ZombieConsumerIT {

    @Autowired
    Effects effects;

    @Autowired
    Consumption consumption;

    @Autowired
    ParkedStreams lines;

    @Autowired
    JdbcTemplate jdbc;

    private final String key = Keys.fresh("zombie");
    private final BlockingFault hold = new BlockingFault();
    private SecondInstance zombie;

    @BeforeEach
    void standsStillInItsBatchAndLosesItsPartitions() {
        consumption.container().stop();
        zombie = new SecondInstance(
                "spring.kafka.consumer.properties.max.poll.interval.ms=3000",
                "spring.datasource.hikari.data-source-properties.ApplicationName=zombie");
        zombie.faults().lay(key, "3", hold);
        await().until(() -> zombie.consumption().has(FOREIGN, 0));
        Broker.send(FOREIGN, numbered(key, 1, 5));
        await().until(hold::isReached);
        consumption.container().start();
        await().until(() -> consumption.has(FOREIGN, 0));
        Broker.send(FOREIGN, numbered(key, 6, 10));
    }

    @AfterEach
    void close() {
        hold.close();
        zombie.close();
        consumption.container().start();
    }

    @Test
    void whatItDoesAfterAllIsNotDoneAgain() {
        assertThat(effects.of(key)).isEmpty();
        hold.release();
        await().until(() -> effects.of(key).size() >= 10);
        assertOnceInOrder();
    }

    @Test
    void whatOthersDidInItsPlaceItDoesNotDoAgain() {
        await().until(this::cutItsConnection);
        await().until(() -> effects.of(key).size() >= 10);
        hold.release();
        assertOnceInOrder();
    }

    /** Looks again when the zombie is through with its batch, and back in the group. */
    private void assertOnceInOrder() {
        await().until(() -> zombie.consumption().takesPart());
        Broker.send(FOREIGN, event(key, 11));
        await().until(() -> effects.of(key).size() >= 11);
        assertThat(effects.values(FOREIGN, key)).isEqualTo(numbers(11));
        assertThat(lines.of(key)).isEmpty();
    }

    private boolean cutItsConnection() {
        return !jdbc.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name = 'zombie' and state = 'idle in transaction'")
                .isEmpty();
    }
}
