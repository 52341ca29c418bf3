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

/** The rows, one for each order that was heard of. */
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

    /** What becomes of a row that is locked. */
    void save(AllocationEntity row, Allocation allocation) {
        row.update(allocation);
        changed.add(row);
    }

    /** Adds the missing rows, then locks and loads all: one statement each, however many they are. */
    List<AllocationEntity> lockAll(SortedSet<OrderId> orders) {
        addMissing(orders);
        return entities.createQuery(
                        "select a from AllocationEntity a where a.orderId in :ids order by a.orderId",
                        AllocationEntity.class)
                .setParameter("ids", List.of(uuids(orders)))
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** In the order of the ids, too: whoever inserts the same key waits for the other. */
    private void addMissing(SortedSet<OrderId> orders) {
        entities.createNativeQuery("insert into allocation (order_id) select unnest(:ids) on conflict do nothing")
                .setParameter("ids", uuids(orders))
                .executeUpdate();
    }

    private static UUID[] uuids(SortedSet<OrderId> orders) {
        return orders.stream().map(OrderId::value).toArray(UUID[]::new);
    }
}
