package dev.fulfilment.messaging.parking;

import dev.fulfilment.messaging.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Deletes redriven and discarded events after the retention: they contain whole records, addresses of customers among them.
 * Parked events stay until an operator resolves them.
 */
final class ResolvedEventRetention {

    private static final int BATCH = 1_000;

    private final FailureLog failures = new FailureLog(
            LoggerFactory.getLogger(ResolvedEventRetention.class), "Retention of redriven and discarded events");
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration retention;

    ResolvedEventRetention(JdbcTemplate jdbc, Clock clock, Duration retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    @Scheduled(cron = "0 24 * * * *")
    void deleteExpired() {
        failures.run(this::turn);
    }

    void turn() {
        var before = clock.instant().minus(retention).atOffset(ZoneOffset.UTC);
        var deleted = BATCH;
        while (deleted == BATCH) {
            deleted = jdbc.update("""
                    delete from messaging.parked_event where id in (
                        select id from messaging.parked_event where status <> 'PARKED' and resolved_at < ? limit ?)
                    """, before, BATCH);
        }
    }
}
