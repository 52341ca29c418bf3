package dev.fulfilment.monitor.maintenance;

import static java.util.function.Predicate.not;

import dev.fulfilment.monitor.MonitorProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps partitions for each day, some days ahead, and drops those that are older than the retention. A day of which an order
 * still runs is kept: that is what somebody should look at.
 */
@Component
class Retention implements SmartLifecycle {

    private static final int DAYS_AHEAD = 3;

    private final Partitions partitions;
    private final MonitorProperties properties;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean done;

    Retention(
            Partitions partitions,
            MonitorProperties properties,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.partitions = partitions;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** At the minute when nobody else does; each step in a transaction of its own, which locks little. */
    @Scheduled(cron = "0 37 * * * *")
    void turn() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var oldest = today.minusDays(properties.retention().toDays());
        create(oldest, today.plusDays(DAYS_AHEAD));
        partitions.days().headSet(oldest).stream()
                .filter(not(partitions::hasRunningSagas))
                .forEach(day -> alone(() -> partitions.drop(day)));
    }

    private void create(LocalDate first, LocalDate last) {
        var existing = partitions.days();
        first.datesUntil(last.plusDays(1))
                .filter(not(existing::contains))
                .forEach(day -> alone(() -> partitions.create(day)));
    }

    private void alone(Runnable step) {
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("select pg_advisory_xact_lock(hashtext('monitor.retention'))");
            step.run();
        });
    }

    /** Before anything is read. */
    @Override
    public void start() {
        turn();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
