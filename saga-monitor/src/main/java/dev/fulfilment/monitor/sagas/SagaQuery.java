package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of a saga list. Contains only the given conditions, so that an index serves the query. */
record SagaQuery(String sql, List<Object> parameters) {

    static SagaQuery of(SagaFilter filter, Collection<UUID> parked, @Nullable OrderId after, Instant now, int limit) {
        var conditions = new Conditions();
        conditions.where(
                "status = ?", filter.status() == null ? null : filter.status().name());
        conditions.where(
                "order_id = ?", filter.order() == null ? null : filter.order().value());
        conditions.where(
                "customer_id = ?",
                filter.customer() == null ? null : filter.customer().text());
        if (filter.waitingLongerThan() != null) {
            conditions.where(
                    "status = 'RUNNING' and last_step_at < ?",
                    now.minus(filter.waitingLongerThan()).atOffset(ZoneOffset.UTC));
        }
        if (filter.parked()) {
            conditions.where("order_id = any(?)", parked.toArray(UUID[]::new));
        }
        if (filter.broken()) {
            conditions.add("broken <> '{}'");
        }
        conditions.where(
                "(started_at, order_id) < (select started_at, order_id from saga where order_id = ?)",
                after == null ? null : after.value());
        return conditions.query(limit);
    }

    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        void add(String condition) {
            conditions.add(condition);
        }

        void where(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.add(value);
            }
        }

        SagaQuery query(int limit) {
            var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
            parameters.add(limit);
            return new SagaQuery(
                    "select * from saga %s order by started_at desc, order_id desc limit ?".formatted(where),
                    parameters);
        }
    }
}
