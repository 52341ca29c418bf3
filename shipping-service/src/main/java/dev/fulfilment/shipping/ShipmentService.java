package dev.fulfilment.shipping;

import static java.time.temporal.ChronoUnit.SECONDS;
import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.service.logging.SagaLog;
import java.security.SecureRandom;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Decides about each event of an order, and stores and publishes the decision. Must be called within a transaction. */
@Service
class ShipmentService {

    private final ShipmentRepository shipments;
    private final ShippingRules rules;
    private final Outbox outbox;
    private final Causation causation;
    private final ShipmentMetrics metrics;
    private final SecureRandom random = new SecureRandom();

    ShipmentService(
            ShipmentRepository shipments,
            ShippingRules rules,
            Outbox outbox,
            Causation causation,
            ShipmentMetrics metrics) {
        this.shipments = shipments;
        this.rules = rules;
        this.outbox = outbox;
        this.causation = causation;
        this.metrics = metrics;
    }

    void place(OrderPlaced placed) {
        deliver(placed.orderId(), "OrderPlaced", entity -> entity.shipment().place(placed, context(entity)));
    }

    void updateAddress(ShippingAddressUpdated update) {
        deliver(
                update.orderId(),
                "ShippingAddressUpdated",
                entity -> entity.shipment().updateAddress(update, context(entity)));
    }

    void allocate(InventoryAllocated allocated) {
        var entity = shipments.lock(allocated.orderId());
        apply(entity, entity.shipment().allocate(causation.current(), context(entity)), "InventoryAllocated");
    }

    void cancel(OrderCancellationRequested request) {
        var entity = shipments.lock(request.orderId());
        apply(entity, entity.shipment().cancel(request), "OrderCancellationRequested");
    }

    void dispatch(ShipmentEntity entity, String cause) {
        apply(entity, entity.shipment().dispatch(context(entity)), cause);
    }

    private ShippingContext context(ShipmentEntity entity) {
        return new ShippingContext(rules, TrackingNumber.random(random), entity.readAt());
    }

    /** If the allocation overtook the address, it remains the cause of the shipment. */
    private void deliver(OrderId order, String cause, Function<ShipmentEntity, ShipmentDecision> decision) {
        var entity = shipments.lock(order);
        if (entity.shipment().isWaitingForAddress()) {
            causation.resume(
                    entity.shipment().cause(), "ship order", () -> apply(entity, decision.apply(entity), cause));
        } else {
            apply(entity, decision.apply(entity), cause);
        }
    }

    private void apply(ShipmentEntity entity, ShipmentDecision decision, String cause) {
        if (decision.isNoOp(entity.shipment())) {
            return;
        }
        shipments.save(entity, decision.shipment());
        if (decision.event() != null) {
            outbox.append(decision.event());
            metrics.record(decision.event());
        }
        if (decision.effect() != ShipmentEffect.NONE) {
            SagaLog.step(decision.shipment().order(), describe(decision), cause);
        }
    }

    private static String describe(ShipmentDecision decision) {
        var shipment = decision.shipment();
        return switch (decision.effect()) {
            case NONE -> "waits";
            case REDIRECTED -> {
                var address = requireNonNull(shipment.destination()).address();
                yield "will go to %s, %s".formatted(address.city(), address.country());
            }
            case SCHEDULED -> {
                var at = requireNonNull(shipment.dispatch()).at();
                yield at == null ? "being packed" : "scheduled for " + at.truncatedTo(SECONDS);
            }
            case DISPATCHED ->
                "shipped as " + requireNonNull(shipment.dispatch()).trackingNumber();
            case FAILED -> "not shipped: " + requireNonNull(shipment.failure()).detail();
        };
    }
}
