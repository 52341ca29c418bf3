package dev.fulfilment.monitor.sagas;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.rules.Rule;
import dev.fulfilment.service.jdbc.ColumnArrays;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores sagas. A caller locks rows before it saves them. */
@Repository
public class SagaRepository {

    private static final String WRITE = """
            insert into saga (order_id, customer_id, status, started_at, last_step_at, ended_at, payment_ms, allocation_ms,
                shipment_ms, undoing_ms, total_ms, broken, suspect, received_at, facts)
            select order_id, customer_id, status, started_at, last_step_at, ended_at, payment_ms, allocation_ms,
                shipment_ms, undoing_ms, total_ms, string_to_array(broken, ','), suspect, received_at, facts
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json[]) as input (order_id, customer_id, status,
                started_at, last_step_at, ended_at, payment_ms, allocation_ms, shipment_ms, undoing_ms, total_ms, broken,
                suspect, received_at, facts)
            on conflict (order_id) do update set
                (customer_id, status, started_at, last_step_at, ended_at, payment_ms, allocation_ms,
                 shipment_ms, undoing_ms, total_ms, broken, suspect, received_at, facts) =
                (excluded.customer_id, excluded.status, excluded.started_at, excluded.last_step_at, excluded.ended_at,
                 excluded.payment_ms, excluded.allocation_ms, excluded.shipment_ms, excluded.undoing_ms,
                 excluded.total_ms, excluded.broken, excluded.suspect, excluded.received_at, excluded.facts)
            """;

    private final JdbcTemplate jdbc;

    SagaRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks and returns the stored sagas of these orders. */
    public Map<OrderId, SagaRow> lock(Collection<OrderId> orders) {
        return jdbc
                .query(
                        "select * from saga where order_id = any(?) for update",
                        statement -> new ColumnArrays<>(statement, List.copyOf(orders)).with("uuid", OrderId::value),
                        (row, _) -> read(row))
                .stream()
                .collect(toMap(SagaRow::orderId, row -> row));
    }

    /** Locks and returns sagas with a pending audit and no event received since the given time. Skips rows locked by others. */
    public List<SagaRow> lockPendingAudits(Instant receivedBefore, int atMost) {
        return jdbc.query(
                "select * from saga where suspect and received_at < ? order by received_at limit ? for update skip locked",
                (row, _) -> read(row),
                receivedBefore.atOffset(ZoneOffset.UTC),
                atMost);
    }

    public void save(List<SagaRow> rows) {
        jdbc.update(
                WRITE,
                statement -> new ColumnArrays<>(statement, rows)
                        .with("uuid", row -> row.orderId().value())
                        .withTexts(row -> text(row.facts().customerId()))
                        .withTexts(row -> row.progress().status().name())
                        .with("timestamptz", row -> row.progress().startedAt())
                        .with("timestamptz", row -> row.progress().lastStepAt())
                        .with("timestamptz", row -> row.facts().endedAt())
                        .with("bigint", row -> row.progress().paymentMillis())
                        .with("bigint", row -> row.progress().allocationMillis())
                        .with("bigint", row -> row.progress().shipmentMillis())
                        .with("bigint", row -> row.progress().compensationMillis())
                        .with("bigint", row -> row.progress().totalMillis())
                        .withTexts(SagaRepository::broken)
                        .with("boolean", SagaRow::auditPending)
                        .with("timestamptz", SagaRow::receivedAt)
                        .withTexts(row -> ObservedOrderSerializer.write(row.facts())));
    }

    private static @Nullable String text(@Nullable CustomerId customer) {
        return customer == null ? null : customer.text();
    }

    private static String broken(SagaRow row) {
        return String.join(",", row.broken().stream().map(Rule::name).toList());
    }

    static SagaRow read(ResultSet row) throws SQLException {
        return new SagaRow(
                ObservedOrderSerializer.read(row.getString("facts")),
                rules(row.getArray("broken")),
                row.getBoolean("suspect"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Rule> rules(Array broken) throws SQLException {
        return Stream.of((String[]) broken.getArray())
                .map(Rule::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(Rule.class)));
    }
}
