package dev.fulfilment.messaging.outbox;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Low watermark per bucket: no row below it exists or can still be committed. Lets the relay skip dead tuples that VACUUM
 * cannot remove while an old transaction is open.
 *
 * <p>An id that was passed is not safe yet, as a transaction can take an id and commit much later. But it then holds a
 * RowExclusiveLock on the table until it ends. So the highest id at a time is safe once all transactions have ended that
 * held this lock just after that time.
 */
final class OutboxLowWatermarks {

    /** Number of removed rows after which the watermarks are raised. */
    private static final int EVERY = 1_000;

    private final JdbcTemplate jdbc;
    private final long[] watermarks = new long[OutboxRecord.BUCKETS];
    private @Nullable Moment moment;
    private int session;
    private int passed;

    /** The highest id taken so far, and the open transactions that may have taken one. */
    private record Moment(long highestId, Set<String> writers) {}

    OutboxLowWatermarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long of(int bucket) {
        return watermarks[bucket];
    }

    /**
     * Resets the watermarks for a new server process: after a crash, the latest removals may be undone, as the relay's
     * commits are asynchronous.
     */
    void onSession(int backendPid) {
        if (backendPid != session) {
            session = backendPid;
            moment = null;
            Arrays.fill(watermarks, 0);
        }
    }

    /** Counts removed rows, and raises the watermarks when there are enough. */
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
        var highest = highestId(); // Read before the writers: a transaction that takes a lower id has the lock by then.
        moment = new Moment(highest, writers());
    }

    /** A pending row limits the watermark of its bucket. */
    private void raiseTo(long highestId) {
        for (var bucket = 0; bucket < watermarks.length; bucket++) {
            var oldest = jdbc.query(
                    "select id from messaging.outbox where bucket = ? and id between ? and ? order by id limit 1",
                    (row, index) -> row.getLong(1),
                    bucket,
                    watermarks[bucket],
                    highestId);
            watermarks[bucket] = oldest.isEmpty() ? highestId + 1 : oldest.getFirst();
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
