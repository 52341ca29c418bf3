package dev.fulfilment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.outbox.OutboxRelay;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * As long as any transaction is open, PostgreSQL keeps the rows that the relay removed meanwhile. The relay must not
 * read them again and again.
 */
class LongTransactionSlowsNobodyIT {

    private static final String DATABASE = "slowed-by-nobody";
    private static final int PASSING = 20_000;
    private static final int AT_ONCE = 200;
    private static final int MEASURED = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    // Drains only when it is woken.
    private final SecondOutbox own = new SecondOutbox(DATABASE, Duration.ofHours(1));
    private final OutboxRelay relay = own.relay();
    private final List<String> keys =
            Stream.generate(() -> Keys.fresh("passing")).limit(AT_ONCE).toList();

    @BeforeEach
    void start() {
        relay.start();
    }

    @AfterEach
    void close() throws Exception {
        own.close();
    }

    @Test
    void anOldSnapshotDoesNotSlowTheRelay() throws Exception {
        try (var snapshot = new OldSnapshot(DATABASE)) {
            pass(PASSING);
            assertNotSlowed();
            assertThat(snapshot.isStillHeld()).isTrue();
        }
    }

    /** A relay that scans the dead rows reads about one block per row, and again for each batch. */
    private void assertNotSlowed() {
        assertThat(blocksFor(MEASURED))
                .as("blocks read for %d events among %d dead rows", MEASURED, PASSING)
                .isLessThan(2L * PASSING);
    }

    private void pass(int events) {
        var removed = removed();
        for (var number = 0; number < events / AT_ONCE; number++) {
            var each = number;
            own.transaction.executeWithoutResult(status -> keys.forEach(key -> own.appendWithin(key, each)));
            relay.wake();
        }
        awaitRemoved(removed + events);
    }

    /** Returns the blocks of table and index that are read while the events are relayed one by one. */
    private long blocksFor(int events) {
        var removed = removed();
        var before = blocks();
        IntStream.range(0, events).forEach(number -> {
            own.append(keys.get(number), number);
            relay.wake();
        });
        awaitRemoved(removed + events);
        return blocks() - before;
    }

    /** PostgreSQL reports statistics a second late and with the session's next transaction, so the relay gets one. */
    private void awaitRemoved(long rows) {
        await().atMost(PATIENCE).until(() -> {
            relay.wake();
            return removed() >= rows;
        });
    }

    private long removed() {
        return count("select n_tup_del from pg_stat_user_tables where relname = 'outbox'");
    }

    private long blocks() {
        return count("select heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read"
                + " from pg_statio_user_tables where relname = 'outbox'");
    }

    private long count(String sql) {
        var count = own.jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
