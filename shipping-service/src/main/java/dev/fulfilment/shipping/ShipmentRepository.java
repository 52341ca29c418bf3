package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.jdbc.ChangedRows;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the orders, locked in the order of their ids so that no two transactions wait for each other. */
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

    /** The order's row, locked; begun when there is none. Costs no query when it was locked before. */
    ShipmentEntity locked(OrderId order) {
        return lockExisting(order).orElseGet(() -> lockAll(List.of(order)).getFirst());
    }

    /** The order's row, locked, where there is one. */
    Optional<ShipmentEntity> lockExisting(OrderId order) {
        return Optional.ofNullable(entities.find(ShipmentEntity.class, order.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** What becomes of a row that is locked. */
    void save(ShipmentEntity row, Shipment shipment) {
        row.update(shipment);
        changed.add(row);
    }

    /** The rows of these orders, locked; begun where there are none. */
    List<ShipmentEntity> lockAll(Collection<OrderId> orders) {
        var ids = orders.stream().distinct().sorted().map(OrderId::value).toArray(UUID[]::new);
        entities.createNativeQuery("insert into shipment (order_id) select unnest(:ids) on conflict do nothing")
                .setParameter("ids", ids)
                .executeUpdate();
        return entities.createQuery("from ShipmentEntity where orderId in :ids order by orderId", ShipmentEntity.class)
                .setParameter("ids", List.of(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Shipments whose time has come, by the database's clock, that nobody else is busy with. */
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
