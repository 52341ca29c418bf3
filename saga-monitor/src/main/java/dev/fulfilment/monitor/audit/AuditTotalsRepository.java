package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.ColumnArrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The sums of what all orders contribute. */
@Repository
class AuditTotalsRepository {

    private final JdbcTemplate jdbc;

    AuditTotalsRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(TotalsDelta change) {
        if (!change.money().isEmpty()) {
            addMoney(List.copyOf(change.money().entrySet()));
        }
        if (!change.goods().isEmpty()) {
            addGoods(List.copyOf(change.goods().entrySet()));
        }
    }

    private void addMoney(List<Map.Entry<String, MoneyTotals>> moved) {
        jdbc.update(
                """
                insert into money as known (currency, charged, refunded, owed)
                select * from unnest(?, ?, ?, ?) as told (currency, charged, refunded, owed)
                on conflict (currency) do update set (charged, refunded, owed) =
                    (known.charged + excluded.charged, known.refunded + excluded.refunded, known.owed + excluded.owed)
                """,
                statement -> new ColumnArrays<>(statement, moved)
                        .withTexts(Map.Entry::getKey)
                        .with("numeric", each -> each.getValue().charged())
                        .with("numeric", each -> each.getValue().refunded())
                        .with("numeric", each -> each.getValue().owed()));
    }

    private void addGoods(List<Map.Entry<String, StockTotals>> moved) {
        jdbc.update(
                """
                insert into goods as known (product_id, allocated, released, shipped, reserved)
                select * from unnest(?, ?, ?, ?, ?) as told (product_id, allocated, released, shipped, reserved)
                on conflict (product_id) do update set (allocated, released, shipped, reserved) =
                    (known.allocated + excluded.allocated, known.released + excluded.released,
                     known.shipped + excluded.shipped, known.reserved + excluded.reserved)
                """,
                statement -> new ColumnArrays<>(statement, moved)
                        .withTexts(Map.Entry::getKey)
                        .with("bigint", each -> each.getValue().allocated())
                        .with("bigint", each -> each.getValue().released())
                        .with("bigint", each -> each.getValue().shipped())
                        .with("bigint", each -> each.getValue().reserved()));
    }
}
