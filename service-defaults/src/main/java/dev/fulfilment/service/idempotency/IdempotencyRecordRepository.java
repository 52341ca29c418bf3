package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.web.Conflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Idempotency records, in the same database as the effects. */
final class IdempotencyRecordRepository {

    /** An existing record needs no lock. CASE ensures that none is taken, whereas OR may evaluate both operands. */
    private static final String FIND = """
            select record.fingerprint, record.status, record.headers, record.body,
                   case when record.key is null then pg_try_advisory_xact_lock(asked.lock) else true end as answerable
            from (values (?::text, ?::text, ?::bigint)) asked (scope, key, lock)
            left join rest.idempotency_record record using (scope, key)
            """;

    private static final String ADD = """
            insert into rest.idempotency_record (scope, key, fingerprint, status, headers, body)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String DELETE = """
            delete from rest.idempotency_record where ctid = any (array(
                select ctid from rest.idempotency_record
                where answered_at < now() - make_interval(secs => ?)
                order by answered_at limit ?
                for update skip locked))
            """;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final JdbcTemplate jdbc;

    IdempotencyRecordRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Finds the record of this key. If there is none, locks the key for the current transaction; the lock ends with the
     * transaction, also after a crash.
     *
     * @throws Conflict while another transaction holds the lock
     */
    Optional<IdempotencyRecord> find(IdempotentRequest request) {
        var found = jdbc.query(
                FIND, (row, _) -> record(row), request.scope(), request.key().value(), request.lock());
        return DataAccessUtils.requiredSingleResult(found);
    }

    private static Optional<IdempotencyRecord> record(ResultSet row) throws SQLException {
        if (!row.getBoolean("answerable")) {
            throw new Conflict(
                    "The first request with this %s is still in progress".formatted(IdempotencyKey.HEADER),
                    RETRY_AFTER);
        }
        var fingerprint = row.getString("fingerprint");
        return fingerprint == null ? Optional.empty() : Optional.of(new IdempotencyRecord(fingerprint, response(row)));
    }

    private static StoredResponse response(ResultSet row) throws SQLException {
        var headers = (String[]) row.getArray("headers").getArray();
        return new StoredResponse(row.getInt("status"), List.of(headers), row.getBytes("body"));
    }

    /** @throws ConcurrentReplayException when another transaction committed between our read and our lock */
    void add(IdempotentRequest request, StoredResponse response) {
        var added = jdbc.update(ADD, statement -> {
            statement.setString(1, request.scope());
            statement.setString(2, request.key().value());
            statement.setString(3, request.fingerprint());
            statement.setInt(4, response.status());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf("text", response.headers().toArray()));
            statement.setBytes(6, response.body());
        });
        if (added == 0) {
            throw new ConcurrentReplayException(request);
        }
    }

    /** Deletes records of at least that age, the oldest first, and returns their number. */
    int deleteOlderThan(Duration age, int limit) {
        return jdbc.update(DELETE, (double) age.toSeconds(), limit);
    }
}
