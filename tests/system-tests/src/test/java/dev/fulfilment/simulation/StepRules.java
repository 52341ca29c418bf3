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

/** What has to be true of the steps that the services tell of. */
final class StepRules {

    /** Of each of these an order sees one at the most, whatever its event id is. */
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
        return world.kafka().lines().stream().flatMap(line -> repeated(line.all()));
    }

    private static Stream<String> repeated(List<Message> line) {
        var messages = line.stream().distinct().toList();
        return ANSWERS.stream()
                .map(types -> messages.stream()
                        .filter(message -> types.stream().anyMatch(message::is))
                        .toList())
                .filter(answers -> answers.size() > 1)
                .map(answers -> "told more than once: " + answers);
    }

    /** What a service has heard it knows: its own step is then refused, or was taken before. */
    static Stream<String> afterTheCancellation(World world) {
        return Story.all(world).stream().flatMap(StepRules::afterTheCancellation);
    }

    private static Stream<String> afterTheCancellation(Story story) {
        return FORWARD.entrySet().stream()
                .filter(forward -> story.has(forward.getValue())
                        && story.heard(forward.getKey(), OrderCancellationRequested.class)
                                < story.when(forward.getValue()))
                .map(forward -> "%s heard of the cancellation of %s, and then told %s"
                        .formatted(
                                forward.getKey(),
                                story.name(),
                                forward.getValue().getSimpleName()));
    }
}
