package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.service.web.Conflict;
import dev.fulfilment.service.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Dispatches shipments whose packing time is over. Instances share the work: each skips rows that another has locked. */
@Component
class Dispatcher {

    private static final int BATCH = 100;

    private final ShipmentRepository shipments;
    private final ShipmentService service;
    private final Causation causation;
    private final TransactionTemplate transactions;

    Dispatcher(
            ShipmentRepository shipments,
            ShipmentService service,
            Causation causation,
            TransactionTemplate transactions) {
        this.shipments = shipments;
        this.service = service;
        this.causation = causation;
        this.transactions = transactions;
    }

    void dispatchDue() {
        boolean more;
        do {
            more = transactions.execute(transaction -> dispatchBatch() == BATCH);
        } while (more);
    }

    private int dispatchBatch() {
        var due = shipments.lockDue(BATCH);
        due.forEach(entity -> dispatch(entity, "its packing time is over"));
        return due.size();
    }

    /** Dispatches a packed shipment on request. */
    Shipment dispatchManually(OrderId order) {
        return transactions.execute(transaction -> {
            var entity = shipments.lockExisting(order).orElseThrow(() -> new NotFound("shipment", order));
            requireManualDispatch(entity.shipment());
            dispatch(entity, "it is packed");
            return entity.shipment();
        });
    }

    private void dispatch(ShipmentEntity entity, String cause) {
        causation.resume(entity.shipment().cause(), "dispatch shipment", () -> service.dispatch(entity, cause));
    }

    private static void requireManualDispatch(Shipment shipment) {
        var order = shipment.order();
        switch (shipment.status()) {
            case WAITING -> throw new Conflict("The stock for order %s is not set aside yet".formatted(order));
            case DISPATCHED -> throw new Conflict("Order %s is dispatched already".formatted(order));
            case FAILED -> throw new Conflict("Order %s will not be shipped".formatted(order));
            case SCHEDULED -> {
                var at =
                        shipment.dispatch() == null ? null : shipment.dispatch().at();
                if (at != null) {
                    throw new Conflict("Order %s is dispatched by itself at %s".formatted(order, at));
                }
            }
        }
    }
}
