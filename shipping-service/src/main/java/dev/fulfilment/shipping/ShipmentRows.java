package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.springframework.stereotype.Repository;

/** The rows of the orders, locked in the order of their ids so that no two transactions wait for each other. */
@Repository
class ShipmentRows {

    private final EntityManager entities;

    ShipmentRows(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Shipment> find(OrderId order) {
        return Optional.ofNullable(entities.find(Shipment.class, order.value()));
    }

    /** The order's row, locked; begun when there is none. Costs no query when it was locked before. */
    Shipment locked(OrderId order) {
        var row = entities.find(Shipment.class, order.value(), LockModeType.PESSIMISTIC_WRITE);
        return row != null ? row : lockAll(List.of(order)).getFirst();
    }

    /** The rows of these orders, locked; begun where there are none. */
    List<Shipment> lockAll(Collection<OrderId> orders) {
        var ids = orders.stream().distinct().sorted().map(OrderId::value).toArray(UUID[]::new);
        entities.createNativeQuery("insert into shipment (order_id) select unnest(:ids) on conflict do nothing")
                .setParameter("ids", ids)
                .executeUpdate();
        return entities.createQuery("from Shipment where orderId in :ids order by orderId", Shipment.class)
                .setParameter("ids", List.of(ids))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Shipments whose time has come, by the database's clock, that nobody else is busy with. */
    List<Shipment> lockDue(int limit) {
        return entities.createQuery(
                        "from Shipment where status = SCHEDULED and dispatchAt <= instant order by dispatchAt",
                        Shipment.class)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultList();
    }
}
