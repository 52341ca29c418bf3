package dev.fulfilment.order.view.rebuild;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Progress and results of rebuilds, visible to every instance. */
@Repository
class RebuildRepository {

    private final JdbcTemplate jdbc;

    RebuildRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param endedAt null for a running or interrupted rebuild */
    record Entry(
            long id,
            Instant startedAt,
            @Nullable Instant endedAt,
            long orders,
            @Nullable String failure) {}

    long begin() {
        return requireNonNull(
                jdbc.queryForObject("insert into order_view_rebuild default values returning id", Long.class));
    }

    void progress(long id, long orders) {
        jdbc.update("update order_view_rebuild set orders = ? where id = ?", orders, id);
    }

    /** @param failure null for a successful rebuild */
    void end(long id, @Nullable String failure) {
        jdbc.update(
                "update order_view_rebuild set ended_at = clock_timestamp(), failure = ? where id = ?", failure, id);
    }

    Optional<Entry> latest() {
        return jdbc.query("select * from order_view_rebuild order by id desc limit 1", (row, _) -> entry(row)).stream()
                .findFirst();
    }

    Entry entry(long id) {
        return requireNonNull(
                jdbc.queryForObject("select * from order_view_rebuild where id = ?", (row, _) -> entry(row), id));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Entry(
                row.getLong("id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getLong("orders"),
                row.getString("failure"));
    }
}
