package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.jdbc.ChangedRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores one shipment for each order. Several rows are locked sorted by id, so that two transactions cannot deadlock. */
@Repository
class ShipmentRepository {

    private final EntityManager entities;
    private final ChangedRows<ShipmentEntity> changed;

    ShipmentRepository(EntityManager entities, JdbcTemplate jdbc) {
        this.entities = entities;
        this.changed = new ChangedRows<>(
                jdbc,
                "shipment",
                "order_id",
                "status",
                "name",
                "street",
                "city",
                "postal_code",
                "country",
                "allocated_at",
                "cause_event_id",
                "cause_correlation_id",
                "cause_traceparent",
                "dispatch_at",
                "dispatched_at",
                "tracking_number",
                "failure_reason",
                "failure_detail",
                "cancellation",
                "address_revision");
    }

    Optional<ShipmentEntity> find(OrderId order) {
        return Optional.ofNullable(entities.find(ShipmentEntity.class, order.value()));
    }

    /** Returns the order's row, locked; inserts it if there is none. Costs no query if it was locked before. */
    ShipmentEntity lock(OrderId order) {
        return lockExisting(order)
                .orElseGet(() -> lockAll(new TreeSet<>(List.of(order))).getFirst());
    }

    /** Returns the order's row, locked, if there is one. */
    Optional<ShipmentEntity> lockExisting(OrderId order) {
        return Optional.ofNullable(entities.find(ShipmentEntity.class, order.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Updates a locked row; it is written just before the commit. */
    void save(ShipmentEntity entity, Shipment shipment) {
        entity.update(shipment);
        changed.add(entity);
    }

    /** Returns the rows of the orders, locked; inserts the missing ones. */
    List<ShipmentEntity> lockAll(SortedSet<OrderId> orders) {
        var ids = orders.stream().map(OrderId::value).toArray(UUID[]::new);
        entities.createNativeQuery("insert into shipment (order_id) select unnest(:ids) on conflict do nothing")
                .setParameter("ids", ids)
                .executeUpdate();
        return entities.createQuery("from ShipmentEntity where orderId in :ids order by orderId", ShipmentEntity.class)
                .setParameter("ids", List.of(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Returns shipments that are due by the database's clock, locked; skips those that another transaction has locked. */
    List<ShipmentEntity> lockDue(int limit) {
        return entities.createQuery(
                        "from ShipmentEntity where status = SCHEDULED and dispatchAt <= instant order by dispatchAt",
                        ShipmentEntity.class)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }
}
