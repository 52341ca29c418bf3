package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.service.web.Conflict;
import dev.fulfilment.service.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends on their way the shipments whose packing time is over. Instances share the work: each skips what another has. */
@Component
class Dispatcher {

    private static final int BATCH = 100;

    private final ShipmentRepository rows;
    private final ShipmentService shipments;
    private final Causation causation;
    private final TransactionTemplate transactions;

    Dispatcher(
            ShipmentRepository rows, ShipmentService shipments, Causation causation, TransactionTemplate transactions) {
        this.rows = rows;
        this.shipments = shipments;
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
        var due = rows.lockDue(BATCH);
        due.forEach(row -> dispatch(row, "its packing time is over"));
        return due.size();
    }

    /** The shipment that somebody has packed. */
    Shipment dispatchByHand(OrderId order) {
        return transactions.execute(transaction -> {
            var row = rows.lockExisting(order).orElseThrow(() -> new NotFound("shipment", order));
            refuseUnlessPackedByHand(row.shipment());
            dispatch(row, "it is packed");
            return row.shipment();
        });
    }

    private void dispatch(ShipmentEntity row, String why) {
        causation.resume(row.shipment().cause(), "dispatch shipment", () -> shipments.dispatch(row, why));
    }

    private static void refuseUnlessPackedByHand(Shipment shipment) {
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
