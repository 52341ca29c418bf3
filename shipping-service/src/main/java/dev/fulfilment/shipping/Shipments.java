package dev.fulfilment.shipping;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.service.SagaLog;
import java.security.SecureRandom;
import org.springframework.stereotype.Service;

/** Takes each shipment a step further, and says so. Needs a transaction. */
@Service
class Shipments {

    private final ShipmentRows rows;
    private final ShippingRules rules;
    private final Outbox outbox;
    private final Causation causation;
    private final SecureRandom random = new SecureRandom();

    Shipments(ShipmentRows rows, ShippingRules rules, Outbox outbox, Causation causation) {
        this.rows = rows;
        this.rules = rules;
        this.outbox = outbox;
        this.causation = causation;
    }

    void addressKnown(OrderPlaced placed) {
        var shipment = rows.locked(placed.orderId());
        shipment.deliverTo(placed.shippingAddress());
        if (shipment.isReady()) { // the allocation overtook the address, and remains the cause
            causation.resume(shipment.cause(), "ship order", () -> proceed(shipment, "OrderPlaced"));
        }
    }

    void stockAllocated(InventoryAllocated allocated) {
        var shipment = rows.locked(allocated.orderId());
        shipment.allocated(causation.current());
        proceed(shipment, "InventoryAllocated");
    }

    void dispatch(Shipment shipment) {
        take(shipment, shipment.dispatch(TrackingNumber.random(random)), "its packing time is over");
    }

    private void proceed(Shipment shipment, String why) {
        take(shipment, shipment.proceed(rules, TrackingNumber.random(random)), why);
    }

    private void take(Shipment shipment, Step step, String why) {
        switch (step) {
            case Step.None ignored -> {}
            case Step.Scheduled(var at) ->
                SagaLog.step(shipment.orderId(), "scheduled for " + at.truncatedTo(SECONDS), why);
            case Step.Ended(var event) -> {
                outbox.append(event);
                SagaLog.step(shipment.orderId(), told(event), why);
            }
        }
    }

    private static String told(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped shipped -> "shipped as " + shipped.trackingNumber();
            case ShipmentFailed failed -> "not shipped: " + failed.detail();
        };
    }
}
