package dev.fulfilment.monitor.audit;

import dev.fulfilment.service.jdbc.ColumnArrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores the totals of money and goods over all orders. */
@Repository
class AuditTotalsRepository {

    private final JdbcTemplate jdbc;

    AuditTotalsRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(TotalsDelta delta) {
        if (!delta.money().isEmpty()) {
            addMoney(List.copyOf(delta.money().entrySet()));
        }
        if (!delta.goods().isEmpty()) {
            addGoods(List.copyOf(delta.goods().entrySet()));
        }
    }

    private void addMoney(List<Map.Entry<String, MoneyTotals>> totals) {
        jdbc.update(
                """
                insert into money as stored (currency, charged, refunded, owed)
                select * from unnest(?, ?, ?, ?) as input (currency, charged, refunded, owed)
                on conflict (currency) do update set (charged, refunded, owed) =
                    (stored.charged + excluded.charged, stored.refunded + excluded.refunded, stored.owed + excluded.owed)
                """,
                statement -> new ColumnArrays<>(statement, totals)
                        .withTexts(Map.Entry::getKey)
                        .with("numeric", each -> each.getValue().charged())
                        .with("numeric", each -> each.getValue().refunded())
                        .with("numeric", each -> each.getValue().owed()));
    }

    private void addGoods(List<Map.Entry<String, StockTotals>> totals) {
        jdbc.update(
                """
                insert into goods as stored (product_id, allocated, released, shipped, reserved)
                select * from unnest(?, ?, ?, ?, ?) as input (product_id, allocated, released, shipped, reserved)
                on conflict (product_id) do update set (allocated, released, shipped, reserved) =
                    (stored.allocated + excluded.allocated, stored.released + excluded.released,
                     stored.shipped + excluded.shipped, stored.reserved + excluded.reserved)
                """,
                statement -> new ColumnArrays<>(statement, totals)
                        .withTexts(Map.Entry::getKey)
                        .with("bigint", each -> each.getValue().allocated())
                        .with("bigint", each -> each.getValue().released())
                        .with("bigint", each -> each.getValue().shipped())
                        .with("bigint", each -> each.getValue().reserved()));
    }
}
