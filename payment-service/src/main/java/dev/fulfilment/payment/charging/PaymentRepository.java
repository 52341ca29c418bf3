package dev.fulfilment.payment.charging;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.jdbc.ChangedRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores one payment for each order about which an event was received. */
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

    /** Returns the order's row, locked; inserts it if there is none. */
    PaymentEntity lock(OrderId order) {
        return locked(order).orElseGet(() -> {
            addMissing(List.of(order));
            return locked(order).orElseThrow();
        });
    }

    private Optional<PaymentEntity> locked(OrderId order) {
        return Optional.ofNullable(entities.find(PaymentEntity.class, order.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Updates a locked row; it is written just before the commit. */
    void save(PaymentEntity entity, Payment payment) {
        entity.update(payment);
        changed.add(entity);
    }

    /** Inserts the missing rows and locks all of them, sorted by id; {@link #lock} then finds them without a query. */
    List<PaymentEntity> lockAll(SortedSet<OrderId> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        addMissing(orders);
        return entities.createQuery("from PaymentEntity where orderId in :orders order by orderId", PaymentEntity.class)
                .setParameter("orders", orders.stream().map(OrderId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void addMissing(Collection<OrderId> orders) {
        jdbc.sql("insert into payment (order_id) select unnest(?::uuid[]) on conflict do nothing")
                .param(orders.stream().map(OrderId::value).toArray(UUID[]::new))
                .update();
    }
}
