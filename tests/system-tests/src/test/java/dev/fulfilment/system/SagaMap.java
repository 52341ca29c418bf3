package dev.fulfilment.system;

import static dev.fulfilment.system.SagaStep.publish;
import static dev.fulfilment.system.SagaStep.when;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.wire.Event;
import java.util.List;
import java.util.stream.Stream;

/** The choreographed saga in one place, as data for tests: they compare the services and docs/saga.md with it. */
final class SagaMap {

    private static final String ORDER = "order-service";
    private static final String PAYMENT = "payment-service";
    private static final String INVENTORY = "inventory-service";
    private static final String SHIPPING = "shipping-service";

    /** Events without a causing event: published for a REST request or a missed deadline. */
    static final List<Class<? extends Event>> INITIAL_EVENTS = List.of(
            OrderPlaced.class,
            OrderCancellationRequested.class,
            ShippingAddressUpdated.class,
            OrderUpdated.class,
            ProductListed.class);

    static final List<SagaStep> STEPS = List.of(
            when(OrderPlaced.class)
                    .in(PAYMENT, "charges the customer's account")
                    .then(publish(PaymentProcessed.class), publish(PaymentDeclined.class)),
            when(OrderPlaced.class).in(INVENTORY, "stores the items").andNothingMore(),
            when(OrderPlaced.class).in(SHIPPING, "stores the address").andNothingMore(),
            when(PaymentProcessed.class)
                    .and(OrderPlaced.class)
                    .in(INVENTORY, "allocates all lines or none")
                    .then(
                            publish(InventoryAllocated.class),
                            publish(InventoryAllocationFailed.class, RefundPayment.class)),
            when(PaymentDeclined.class)
                    .in(INVENTORY, "marks the allocation as not needed")
                    .andNothingMore(),
            when(InventoryAllocated.class)
                    .and(OrderPlaced.class)
                    .in(SHIPPING, "schedules the shipment, then dispatches it")
                    .then(publish(OrderShipped.class), publish(ShipmentFailed.class)),
            when(OrderShipped.class)
                    .in(INVENTORY, "takes the goods out of stock")
                    .andNothingMore(),
            when(ShipmentFailed.class)
                    .in(INVENTORY, "releases the allocation")
                    .then(publish(InventoryReleased.class, RefundPayment.class)),
            when(RefundPayment.class).in(PAYMENT, "refunds the charge, once").then(publish(PaymentRefunded.class)),
            when(OrderCancellationRequested.class)
                    .in(PAYMENT, "declines a charge not yet made")
                    .andNothingMore(),
            when(OrderCancellationRequested.class)
                    .in(INVENTORY, "fails an allocation not yet made")
                    .andNothingMore(),
            when(OrderCancellationRequested.class)
                    .in(SHIPPING, "stops a shipment not yet dispatched")
                    .then(publish(ShipmentFailed.class)),
            when(ShippingAddressUpdated.class)
                    .in(SHIPPING, "changes the address of a shipment not yet dispatched")
                    .andNothingMore(),
            recorded(PaymentProcessed.class, "PAID"),
            recorded(PaymentDeclined.class, "CANCELLED"),
            recorded(InventoryAllocated.class, "ALLOCATED"),
            recorded(InventoryAllocationFailed.class, "CANCELLING"),
            recorded(InventoryReleased.class, "CANCELLING"),
            recorded(RefundPayment.class, "CANCELLING"),
            recorded(PaymentRefunded.class, "CANCELLED"),
            recorded(OrderShipped.class, "COMPLETED"),
            recorded(ShipmentFailed.class, "CANCELLING"),
            when(ProductListed.class).in(ORDER, "updates the price list").andNothingMore());

    private SagaMap() {}

    private static SagaStep recorded(Class<? extends Event> fact, String status) {
        return when(fact).in(ORDER, "records the status " + status).then(publish(OrderUpdated.class));
    }

    /** Cause and effect, as "OrderPlaced -> PaymentProcessed": the edges observed when every path is taken. */
    static Stream<String> edges() {
        return STEPS.stream().flatMap(step -> step.published().map(effect -> edge(step.trigger(), effect)));
    }

    /** Further possible edges: an event that a step also needs arrives last. */
    static Stream<String> rareEdges() {
        return STEPS.stream()
                .flatMap(step -> step.alsoNeeds().stream()
                        .flatMap(needed -> step.published().map(effect -> edge(needed, effect))));
    }

    private static String edge(Class<? extends Event> cause, Class<? extends Event> effect) {
        return SagaStep.name(cause) + " -> " + SagaStep.name(effect);
    }
}
