package dev.fulfilment.shipping;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.service.logging.SagaLog;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes each shipment a step further, and says so. Needs a transaction. */
@Service
class ShipmentService {

    private final ShipmentRepository rows;
    private final ShippingRules rules;
    private final Outbox outbox;
    private final Causation causation;
    private final ShipmentMetrics metrics;
    private final SecureRandom random = new SecureRandom();

    ShipmentService(
            ShipmentRepository rows, ShippingRules rules, Outbox outbox, Causation causation, ShipmentMetrics metrics) {
        this.rows = rows;
        this.rules = rules;
        this.outbox = outbox;
        this.causation = causation;
        this.metrics = metrics;
    }

    void placed(OrderPlaced placed) {
        address(
                placed.orderId(),
                "OrderPlaced",
                row -> row.shipment().placed(placed, rules, TrackingNumber.random(random), row.readAt()));
    }

    void addressUpdated(ShippingAddressUpdated update) {
        address(
                update.orderId(),
                "ShippingAddressUpdated",
                row -> row.shipment().addressUpdated(update, rules, TrackingNumber.random(random), row.readAt()));
    }

    void stockAllocated(InventoryAllocated allocated) {
        var row = rows.locked(allocated.orderId());
        var number = TrackingNumber.random(random);
        take(row, row.shipment().allocated(causation.current(), rules, number, row.readAt()), "InventoryAllocated");
    }

    void cancelled(OrderCancellationRequested request) {
        var row = rows.locked(request.orderId());
        take(row, row.shipment().cancelled(request), "OrderCancellationRequested");
    }

    void dispatch(ShipmentEntity row, String why) {
        take(row, row.shipment().dispatched(TrackingNumber.random(random), row.readAt()), why);
    }

    private void address(OrderId order, String why, Function<ShipmentEntity, ShipmentDecision> decision) {
        var row = rows.locked(order);
        if (row.shipment().waitsForItsAddress()) { // the allocation overtook the address, and remains the cause
            causation.resume(row.shipment().cause(), "ship order", () -> take(row, decision.apply(row), why));
        } else {
            take(row, decision.apply(row), why);
        }
    }

    private void take(ShipmentEntity row, ShipmentDecision moved, String why) {
        rows.save(row, moved.shipment());
        var order = moved.shipment().order();
        switch (moved.effect()) {
            case ShipmentEffect.None ignored -> {}
            case ShipmentEffect.Redirected(var address) ->
                SagaLog.step(order, "will go to %s, %s".formatted(address.city(), address.country()), why);
            case ShipmentEffect.Scheduled(var at) -> SagaLog.step(order, scheduled(at), why);
            case ShipmentEffect.Ended(var event) -> {
                outbox.append(event);
                metrics.ended(event);
                SagaLog.step(order, told(event), why);
            }
        }
    }

    private static String scheduled(@Nullable Instant at) {
        return at == null ? "being packed" : "scheduled for " + at.truncatedTo(SECONDS);
    }

    private static String told(ShipmentEvent event) {
        return switch (event) {
            case OrderShipped shipped -> "shipped as " + shipped.trackingNumber();
            case ShipmentFailed failed -> "not shipped: " + failed.detail();
        };
    }
}
