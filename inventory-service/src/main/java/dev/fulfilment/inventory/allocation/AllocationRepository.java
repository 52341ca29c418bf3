package dev.fulfilment.inventory.allocation;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.jdbc.ChangedRows;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores one allocation for each order about which an event was received. */
@Repository
class AllocationRepository {

    private final EntityManager entities;
    private final ChangedRows<AllocationEntity> changed;

    AllocationRepository(EntityManager entities, JdbcTemplate jdbc) {
        this.entities = entities;
        this.changed = new ChangedRows<>(
                jdbc,
                "allocation",
                "order_id",
                "status",
                "product_ids",
                "quantities",
                "paid",
                "shipment",
                "shipment_detail",
                "reason",
                "detail",
                "cancellation");
    }

    Optional<AllocationEntity> find(OrderId order) {
        return Optional.ofNullable(entities.find(AllocationEntity.class, order.value()));
    }

    /** The order's row, new where there was none; without a query where {@link #lockAll} locked it before. */
    AllocationEntity lock(OrderId order) {
        return locked(order).orElseGet(() -> {
            addMissing(new TreeSet<>(List.of(order)));
            return locked(order).orElseThrow();
        });
    }

    private Optional<AllocationEntity> locked(OrderId order) {
        return Optional.ofNullable(entities.find(AllocationEntity.class, order.value(), PESSIMISTIC_WRITE));
    }

    /** Updates a locked row; it is written just before the commit. */
    void save(AllocationEntity entity, Allocation allocation) {
        entity.update(allocation);
        changed.add(entity);
    }

    /** Inserts the missing rows, then locks and loads all: one statement each for any number of orders. */
    List<AllocationEntity> lockAll(SortedSet<OrderId> orders) {
        addMissing(orders);
        return entities.createQuery(
                        "select a from AllocationEntity a where a.orderId in :ids order by a.orderId",
                        AllocationEntity.class)
                .setParameter("ids", List.of(uuids(orders)))
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Inserts sorted by id, too: a concurrent insert of the same key waits for the commit of the first. */
    private void addMissing(SortedSet<OrderId> orders) {
        entities.createNativeQuery("insert into allocation (order_id) select unnest(:ids) on conflict do nothing")
                .setParameter("ids", uuids(orders))
                .executeUpdate();
    }

    private static UUID[] uuids(SortedSet<OrderId> orders) {
        return orders.stream().map(OrderId::value).toArray(UUID[]::new);
    }
}
