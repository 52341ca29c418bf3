package dev.fulfilment.shipping;

import dev.fulfilment.messaging.Causation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends on their way the shipments whose packing time is over. Instances share the work: each skips what another has. */
@Component
class Dispatcher {

    private static final int BATCH = 100;

    private final ShipmentRows rows;
    private final Shipments shipments;
    private final Causation causation;
    private final TransactionTemplate transactions;

    Dispatcher(ShipmentRows rows, Shipments shipments, Causation causation, TransactionTemplate transactions) {
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
        due.forEach(shipment ->
                causation.resume(shipment.cause(), "dispatch shipment", () -> shipments.dispatch(shipment)));
        return due.size();
    }
}
