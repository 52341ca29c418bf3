package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.messaging.ThingEvent.ThingCounted;
import dev.fulfilment.messaging.outbox.OutboxWriter;
import dev.fulfilment.messaging.support.MessagingSchemaMigration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** In the night of the clock change in Berlin, 00:30 UTC and 01:30 UTC have the same local time. */
class ClockChangeIT {

    private static final Instant FIRST = Instant.parse("2026-10-25T00:30:00Z");
    private static final Instant SECOND = Instant.parse("2026-10-25T01:30:00Z");

    private final TimeZone before = TimeZone.getDefault();
    private HikariDataSource dataSource;
    private JdbcTemplate jdbc;

    @BeforeEach
    void moveToBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        dataSource = SecondOutbox.dataSource("clock-change", 2);
        jdbc = new JdbcTemplate(dataSource);
        MessagingSchemaMigration.migrate(dataSource);
        jdbc.execute("truncate messaging.outbox");
    }

    @AfterEach
    void moveBack() {
        dataSource.close();
        TimeZone.setDefault(before);
    }

    @Test
    void theEventsOfOneKeyKeepTheirTimes() {
        new OutboxWriter(jdbc).append(List.of(row("one", FIRST), row("one", SECOND)));
        assertThat(stored()).containsExactly(FIRST, SECOND);
    }

    @Test
    void theEventsOfSeveralKeysKeepTheirTimes() {
        new OutboxWriter(jdbc).append(List.of(row("one", FIRST), row("other", SECOND)));
        assertThat(stored()).containsExactly(FIRST, SECOND);
    }

    private static OutboxWriter.NewRow row(String key, Instant time) {
        return Broker.row(new Envelope<>(UuidV7.next(), time, 1, key, null, new ThingCounted(key, "1")));
    }

    private Stream<Instant> stored() {
        return jdbc
                .query(
                        "select occurred_at from messaging.outbox order by occurred_at, id",
                        (row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .stream();
    }
}
