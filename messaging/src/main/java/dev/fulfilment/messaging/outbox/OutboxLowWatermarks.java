package dev.fulfilment.messaging.outbox;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For each bucket an id under which the outbox has no row, and will never have one. While any transaction of the
 * database stays open, removed rows cannot be cleared away; without a floor each drain would walk over all of them.
 *
 * <p>That an id was passed is not enough, as a transaction may take an id and commit long afterwards. But whoever has
 * taken one holds a lock on the table until its end. So the highest id of a moment is safe as soon as all those are gone
 * that held this lock just after that moment.
 */
final class OutboxLowWatermarks {

    /** How many rows may be walked in vain, before it is worth the look. */
    private static final int EVERY = 1_000;

    private final JdbcTemplate jdbc;
    private final long[] floors = new long[OutboxRecord.BUCKETS];
    private @Nullable Moment moment;
    private int session;
    private int passed;

    /** The highest id that was taken so far, and the transactions that may have taken one and are still open. */
    private record Moment(long highestId, Set<String> writers) {}

    OutboxLowWatermarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long of(int bucket) {
        return floors[bucket];
    }

    /**
     * Begins anew where the server's process is another one: a database that crashed may have forgotten the latest
     * removals, as they do not wait for the disk.
     */
    void onSession(int backendPid) {
        if (backendPid != session) {
            session = backendPid;
            moment = null;
            Arrays.fill(floors, 0);
        }
    }

    /** So many rows more were removed. */
    void passed(int rows) {
        passed += rows;
        if (passed >= EVERY) {
            passed = 0;
            raise();
        }
    }

    private void raise() {
        var writers = writers();
        if (moment != null && moment.writers().stream().anyMatch(writers::contains)) {
            return;
        }
        if (moment != null) {
            raiseTo(moment.highestId());
        }
        var highest = highestId(); // Before the writers: whoever takes a lower id has the lock by then.
        moment = new Moment(highest, writers());
    }

    /** The oldest row that still waits keeps its bucket's floor below it. */
    private void raiseTo(long highestId) {
        for (var bucket = 0; bucket < floors.length; bucket++) {
            var oldest = jdbc.query(
                    "select id from messaging.outbox where bucket = ? and id between ? and ? order by id limit 1",
                    (row, index) -> row.getLong(1),
                    bucket,
                    floors[bucket],
                    highestId);
            floors[bucket] = oldest.isEmpty() ? highestId + 1 : oldest.getFirst();
        }
    }

    private long highestId() {
        var highest = jdbc.queryForObject(
                "select case when is_called then last_value else 0 end from messaging.outbox_id_seq", Long.class);
        return highest == null ? 0 : highest;
    }

    private Set<String> writers() {
        return new HashSet<>(jdbc.query("""
                select virtualtransaction from pg_locks
                where locktype = 'relation' and relation = 'messaging.outbox'::regclass and mode = 'RowExclusiveLock'
                and database = (select oid from pg_database where datname = current_database())
                """, (row, index) -> row.getString(1)));
    }
}
