package dev.fulfilment.monitor.audit;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.ColumnArrays;
import dev.fulfilment.monitor.audit.rules.Discrepancy;
import dev.fulfilment.monitor.audit.rules.Rule;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rules that orders break, with the evidence. */
@Repository
class DiscrepancyRepository {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate jdbc;

    DiscrepancyRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(OrderId orderId, Discrepancy difference) {}

    private record Resolved(OrderId orderId, Rule rule) {}

    void write(Map<OrderId, AuditResult> verdicts, Instant now) {
        add(
                verdicts.entrySet().stream()
                        .flatMap(each -> each.getValue().differences().stream()
                                .map(difference -> new Found(each.getKey(), difference)))
                        .toList(),
                now);
        resolve(
                verdicts.entrySet().stream()
                        .flatMap(each ->
                                each.getValue().resolved().stream().map(rule -> new Resolved(each.getKey(), rule)))
                        .toList(),
                now);
    }

    private void add(List<Found> found, Instant now) {
        jdbc.update(
                """
                insert into difference as known (order_id, rule, detail, evidence, found_at)
                select order_id, rule, detail, evidence, found_at
                from unnest(?, ?, ?, ?::json[], ?) as told (order_id, rule, detail, evidence, found_at)
                on conflict (order_id, rule) do update
                    set detail = excluded.detail, evidence = excluded.evidence, resolved_at = null
                """,
                statement -> new ColumnArrays<>(statement, found)
                        .with("uuid", each -> each.orderId().value())
                        .withTexts(each -> each.difference().rule().name())
                        .withTexts(each -> each.difference().detail())
                        .withTexts(each ->
                                JSON.writeValueAsString(each.difference().evidence()))
                        .with("timestamptz", _ -> now));
    }

    private void resolve(List<Resolved> resolved, Instant now) {
        jdbc.update(
                """
                update difference as known set resolved_at = told.at
                from unnest(?, ?, ?) as told (order_id, rule, at)
                where known.order_id = told.order_id and known.rule = told.rule
                """,
                statement -> new ColumnArrays<>(statement, resolved)
                        .with("uuid", each -> each.orderId().value())
                        .withTexts(each -> each.rule().name())
                        .with("timestamptz", _ -> now));
    }

    /** How many rules are broken by how many orders now. */
    Map<Rule, Long> open() {
        var open = new EnumMap<Rule, Long>(Rule.class);
        jdbc.query("select rule, count(*) from difference where resolved_at is null group by rule", row -> {
            open.put(Rule.valueOf(row.getString(1)), row.getLong(2));
        });
        return open;
    }
}
