package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.THINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import dev.fulfilment.messaging.outbox.OutboxWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@MessagingTest
class LatePublicationIT {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    Effects effects;

    private final String key = Keys.fresh("late");

    /** The event waited in the outbox for ten days; the append of another one wakes the relay. */
    @Test
    void anEventOfTenDaysAgoIsKeptFromItsPublicationAndTakesEffectOnce() {
        var published = Instant.now();
        var decided = published.minus(Duration.ofDays(10));
        var id = new UUID(decided.toEpochMilli() << 16 | 0x7000, UuidV7.next().getLeastSignificantBits());
        var row = Broker.row(new Envelope<>(id, decided, 1, key, null, new ThingAdded(key, "1")));
        transaction.executeWithoutResult(status -> {
            new OutboxWriter(jdbc).append(List.of(row));
            outbox.append(new ThingAdded(Keys.fresh("late"), "1"));
        });
        await().until(() -> effects.values(THINGS, key), List.of("1")::equals);

        var record = Broker.records(THINGS, key).getFirst();
        assertThat(Instant.ofEpochMilli(record.timestamp())).isAfterOrEqualTo(published.minusSeconds(1));
        assertThat(Broker.envelope(record).timestamp()).isBefore(published.minus(Duration.ofDays(9)));
        assertThat(jdbc.queryForObject(
                        "select count(*) from messaging.inbox_untimely where event_id = ?", Integer.class, id))
                .isEqualTo(1);
    }
}
