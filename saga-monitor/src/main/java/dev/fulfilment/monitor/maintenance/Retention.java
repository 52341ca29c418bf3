package dev.fulfilment.monitor.maintenance;

import static java.util.function.Predicate.not;

import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.monitor.MonitorProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates daily partitions, some days ahead, and drops those older than the retention. Keeps a day with a running saga, because an
 * operator should look at it, and a day of drafts that were placed later. A step that does not get its locks at once, for example because of a backup, gives up and is
 * repeated minutes later: a waiting lock request would block the consumer.
 */
@Component
class Retention implements SmartLifecycle {

    /** Enough for a backup of days. */
    private static final int DAYS_AHEAD = 7;

    private final PartitionRepository partitions;
    private final MonitorProperties properties;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LoggerFactory.getLogger(Retention.class), "The retention");
    private volatile boolean done;

    Retention(
            PartitionRepository partitions,
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

    @Scheduled(cron = "0 2/10 * * * *")
    void runRegularly() {
        failures.run(this::run);
    }

    /** Each step has its own transaction, so that few tables are locked at once. */
    void run() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var oldest = today.minusDays(properties.retention().toDays());
        create(oldest, today.plusDays(DAYS_AHEAD));
        var expired = clock.instant().minus(properties.retention());
        partitions.days().headSet(oldest).stream()
                .filter(day -> !partitions.isInUse(day, expired))
                .forEach(day -> inTransaction(() -> partitions.drop(day)));
        inTransaction(() -> partitions.deleteOthers(expired));
        inTransaction(() -> partitions.deleteUnknownRecords(expired));
    }

    private void create(LocalDate first, LocalDate last) {
        var existing = partitions.days();
        first.datesUntil(last.plusDays(1))
                .filter(not(existing::contains))
                .forEach(day -> inTransaction(() -> partitions.create(day)));
    }

    private void inTransaction(Runnable step) {
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("set local lock_timeout = '200ms'");
            jdbc.execute("select pg_advisory_xact_lock(hashtext('monitor.retention'))");
            step.run();
        });
    }

    /** Creates the partitions before the consumer starts. Without its locks, rows go to the default partitions. */
    @Override
    public void start() {
        failures.runUnlessLocked(this::run);
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
