package dev.fulfilment.payment.charging;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.jdbc.ChangedRows;
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
class PaymentRepository {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ChangedRows<PaymentEntity> changed;

    PaymentRepository(EntityManager entities, JdbcClient jdbc, JdbcTemplate template) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.changed = new ChangedRows<>(
                template, "payment", "order_id", "status", "customer_id", "amount", "currency", "reason", "detail");
    }

    Optional<PaymentEntity> find(OrderId order) {
        return Optional.ofNullable(entities.find(PaymentEntity.class, order.value()));
    }

    /** The order's row, new where there was none, for this transaction alone. */
    PaymentEntity lock(OrderId order) {
        return locked(order).orElseGet(() -> {
            addMissing(List.of(order));
            return locked(order).orElseThrow();
        });
    }

    private Optional<PaymentEntity> locked(OrderId order) {
        return Optional.ofNullable(entities.find(PaymentEntity.class, order.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** What becomes of a row that is locked. */
    void save(PaymentEntity row, Payment payment) {
        row.update(payment);
        changed.add(row);
    }

    /** Adds and locks in one order for all, and leaves the rows in the persistence context for {@link #lock}. */
    List<PaymentEntity> lockAll(Stream<OrderId> orders) {
        var sorted = orders.sorted().distinct().toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        addMissing(sorted);
        return entities.createQuery("from PaymentEntity where orderId in :orders order by orderId", PaymentEntity.class)
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
