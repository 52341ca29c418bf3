package dev.fulfilment.monitor.audit;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.rules.Discrepancy;
import dev.fulfilment.monitor.audit.rules.Rule;
import dev.fulfilment.service.jdbc.ColumnArrays;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores the rules that orders break, with the evidence. */
@Repository
class DiscrepancyRepository {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcTemplate jdbc;

    DiscrepancyRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record FoundDiscrepancy(OrderId orderId, Discrepancy discrepancy) {}

    private record ResolvedRule(OrderId orderId, Rule rule) {}

    void save(Map<OrderId, AuditResult> results, Instant now) {
        add(
                results.entrySet().stream()
                        .flatMap(each -> each.getValue().discrepancies().stream()
                                .map(discrepancy -> new FoundDiscrepancy(each.getKey(), discrepancy)))
                        .toList(),
                now);
        resolve(
                results.entrySet().stream()
                        .flatMap(each ->
                                each.getValue().resolved().stream().map(rule -> new ResolvedRule(each.getKey(), rule)))
                        .toList(),
                now);
    }

    private void add(List<FoundDiscrepancy> found, Instant now) {
        jdbc.update(
                """
                insert into difference as stored (order_id, rule, detail, evidence, found_at)
                select order_id, rule, detail, evidence, found_at
                from unnest(?, ?, ?, ?::json[], ?) as input (order_id, rule, detail, evidence, found_at)
                on conflict (order_id, rule) do update
                    set detail = excluded.detail, evidence = excluded.evidence, resolved_at = null
                """,
                statement -> new ColumnArrays<>(statement, found)
                        .with("uuid", each -> each.orderId().value())
                        .withTexts(each -> each.discrepancy().rule().name())
                        .withTexts(each -> each.discrepancy().detail())
                        .withTexts(each ->
                                JSON.writeValueAsString(each.discrepancy().evidence()))
                        .with("timestamptz", _ -> now));
    }

    private void resolve(List<ResolvedRule> resolved, Instant now) {
        jdbc.update(
                """
                update difference as stored set resolved_at = input.at
                from unnest(?, ?, ?) as input (order_id, rule, at)
                where stored.order_id = input.order_id and stored.rule = input.rule
                """,
                statement -> new ColumnArrays<>(statement, resolved)
                        .with("uuid", each -> each.orderId().value())
                        .withTexts(each -> each.rule().name())
                        .with("timestamptz", _ -> now));
    }

    /** Returns the number of orders that break a rule now, by rule. */
    Map<Rule, Long> countOpenByRule() {
        var open = new EnumMap<Rule, Long>(Rule.class);
        jdbc.query("select rule, count(*) from difference where resolved_at is null group by rule", row -> {
            open.put(Rule.valueOf(row.getString(1)), row.getLong(2));
        });
        return open;
    }
}
