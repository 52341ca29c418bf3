package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.audit.AuditReport.GoodsSum;
import dev.fulfilment.monitor.audit.AuditReport.MoneySum;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads the audit totals. */
@Repository
class AuditRepository {

    private static final int MOST_PRODUCTS = 200;

    private final JdbcTemplate jdbc;

    AuditRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<MoneySum> money() {
        return jdbc.query(
                """
                select currency, charged, refunded, charged - refunded as held, owed, charged - refunded - owed as difference
                from money order by currency
                """,
                (row, _) -> new MoneySum(
                        row.getString(1),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getBigDecimal(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6)));
    }

    List<GoodsSum> goods() {
        return jdbc.query(
                """
                select product_id, name, allocated, released, shipped, set_aside, reserved, set_aside - reserved
                from (select *, allocated - released - shipped as set_aside from goods) as moved
                    left join product using (product_id)
                order by set_aside = reserved, set_aside desc, product_id limit ?
                """,
                (row, _) -> new GoodsSum(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)),
                MOST_PRODUCTS);
    }

    long countPendingAudits() {
        var count = jdbc.queryForObject("select count(*) from saga where suspect", Long.class);
        return count == null ? 0 : count;
    }
}
