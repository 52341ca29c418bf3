package dev.fulfilment.simulation;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.wire.Event;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Invariants of the published steps. */
final class StepRules {

    /** Alternatives, of which an order has at most one event. */
    private static final List<List<Class<? extends Event>>> ANSWERS = List.of(
            List.of(OrderPlaced.class),
            List.of(OrderCancellationRequested.class),
            List.of(PaymentProcessed.class, PaymentDeclined.class),
            List.of(PaymentRefunded.class),
            List.of(InventoryAllocated.class, InventoryAllocationFailed.class),
            List.of(InventoryReleased.class),
            List.of(RefundPayment.class),
            List.of(OrderShipped.class, ShipmentFailed.class));

    private static final Map<String, Class<? extends Event>> FORWARD = Map.of(
            "payment-service", PaymentProcessed.class,
            "inventory-service", InventoryAllocated.class,
            "shipping-service", OrderShipped.class);

    private StepRules() {}

    static Stream<String> repeated(World world) {
        return world.kafka().streams().stream().flatMap(stream -> repeated(stream.all()));
    }

    private static Stream<String> repeated(List<Message> stream) {
        var messages = stream.stream().distinct().toList();
        return ANSWERS.stream()
                .map(types -> messages.stream()
                        .filter(message -> types.stream().anyMatch(message::is))
                        .toList())
                .filter(answers -> answers.size() > 1)
                .map(answers -> "published more than once: " + answers);
    }

    /** A service that has handled a cancellation publishes no forward step afterwards. */
    static Stream<String> afterTheCancellation(World world) {
        return OrderTimeline.all(world).stream().flatMap(StepRules::afterTheCancellation);
    }

    private static Stream<String> afterTheCancellation(OrderTimeline timeline) {
        return FORWARD.entrySet().stream()
                .filter(forward -> timeline.has(forward.getValue())
                        && timeline.firstHandled(forward.getKey(), OrderCancellationRequested.class)
                                < timeline.publishedAt(forward.getValue()))
                .map(forward -> "%s handled the cancellation of %s, then published %s"
                        .formatted(
                                forward.getKey(),
                                timeline.name(),
                                forward.getValue().getSimpleName()));
    }
}
