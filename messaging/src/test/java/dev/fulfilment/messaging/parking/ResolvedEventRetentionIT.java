package dev.fulfilment.messaging.parking;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.fulfilment.messaging.SecondOutbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ResolvedEventRetentionIT {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

    private final HikariDataSource dataSource = SecondOutbox.dataSource("resolved", 2);
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);

    @BeforeEach
    void migrate() {
        SecondOutbox.recreate(dataSource);
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void whatWasResolvedIsDeletedAfterTheRetentionAndWhatWaitsIsKept() {
        insert(1, "REDRIVEN", 31, 1);
        insert(2, "REDRIVEN", 29, 1);
        insert(3, "DISCARDED", 31, 2_500);
        insert(4, "PARKED", 0, 1);
        new ResolvedEventRetention(jdbc, NOW, Duration.ofDays(30)).turn();
        assertThat(jdbc.queryForList("select partition from messaging.parked_event order by 1", Integer.class))
                .containsExactly(2, 4);
    }

    /** The records were parked a year ago; days is how long they have been resolved. */
    private void insert(int partition, String status, int days, int records) {
        jdbc.update("""
                insert into messaging.parked_event (topic, partition, record_offset, record_timestamp, failure, status, parked_at,
                    resolved_at)
                select 'things', ?, place, 0, 'it failed', ?, timestamptz '2025-03-10Z',
                    case when ? > 0 then timestamptz '2026-03-10 12:00Z' - make_interval(days => ?) end
                from generate_series(1, ?) place
                """, partition, status, days, days, records);
    }
}
