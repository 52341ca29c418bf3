package dev.fulfilment.monitor.audit;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.rules.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads stored discrepancies, including resolved ones. */
@Repository
public class ReportedDiscrepancyRepository {

    private final JdbcTemplate jdbc;

    ReportedDiscrepancyRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReportedDiscrepancy> of(OrderId orderId) {
        return jdbc.query(
                "select * from difference where order_id = ? order by rule", (row, _) -> read(row), orderId.value());
    }

    List<ReportedDiscrepancy> latest(int atMost) {
        return jdbc.query(
                "select * from difference order by found_at desc, order_id, rule limit ?",
                (row, _) -> read(row),
                atMost);
    }

    private static ReportedDiscrepancy read(ResultSet row) throws SQLException {
        return new ReportedDiscrepancy(
                new OrderId(row.getObject("order_id", UUID.class)),
                Rule.valueOf(row.getString("rule")),
                row.getString("detail"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("resolved_at", OffsetDateTime.class)),
                row.getString("evidence"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
