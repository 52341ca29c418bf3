package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.ChangedRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows, one for each order that was heard of. */
@Repository
class PaymentRows {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangedRows<PaymentRow> changed;

    PaymentRows(EntityManager entities, JdbcClient jdbc, JdbcTemplate template) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.changed = new ChangedRows<>(
                template, "payment", "order_id", "status", "customer_id", "amount", "currency", "reason", "detail");
    }

    Optional<PaymentRow> find(OrderId order) {
        return Optional.ofNullable(entities.find(PaymentRow.class, order.value()));
    }

    /** The order's row, new where there was none, for this transaction alone. */
    PaymentRow lock(OrderId order) {
        return locked(order).orElseGet(() -> {
            addMissing(List.of(order));
            return locked(order).orElseThrow();
        });
    }

    private Optional<PaymentRow> locked(OrderId order) {
        return Optional.ofNullable(entities.find(PaymentRow.class, order.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** What becomes of a row that is locked. */
    void keep(PaymentRow row, Payment payment) {
        row.keep(payment);
        changed.add(row);
    }

    /** Adds and locks in one order for all, and leaves the rows in the persistence context for {@link #lock}. */
    List<PaymentRow> lockAll(Stream<OrderId> orders) {
        var sorted = orders.sorted().distinct().toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        addMissing(sorted);
        return entities.createQuery("from PaymentRow where orderId in :orders order by orderId", PaymentRow.class)
                .setParameter("orders", sorted.stream().map(OrderId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void addMissing(List<OrderId> orders) {
        jdbc.sql("insert into payment (order_id) select unnest(?::uuid[]) on conflict do nothing")
                .param(orders.stream().map(OrderId::value).toArray(UUID[]::new))
                .update();
    }
}
