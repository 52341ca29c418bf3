package dev.fulfilment.simulation;

import static dev.fulfilment.events.OrderStatus.COMPLETED;

import dev.fulfilment.events.InventoryEvent.InventoryAllocated;
import dev.fulfilment.events.InventoryEvent.InventoryAllocationFailed;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderEvent.OrderUpdated;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.events.wire.Event;
import java.util.function.Predicate;

/** Scenarios that the runs must reach: a simulation without one of them no longer tests it. */
enum Scenario {
    COMPLETED_WITHOUT_CANCELLATION(timeline -> timeline.order().status() == COMPLETED && !timeline.isCancelled()),
    PLACED_FROM_A_DRAFT(
            timeline -> timeline.published(OrderUpdated.class).getFirst().orderVersion() > 1),
    FREE_OF_CHARGE(timeline -> timeline.isFree() && timeline.has(OrderShipped.class)),
    FREE_OF_CHARGE_AND_REFUNDED(timeline -> timeline.isFree() && timeline.has(PaymentRefunded.class)),

    DECLINED_FOR_INSUFFICIENT_FUNDS(timeline -> timeline.isDeclined(PaymentDeclined.Reason.INSUFFICIENT_FUNDS)),
    DECLINED_FOR_AN_UNKNOWN_ACCOUNT(timeline -> timeline.isDeclined(PaymentDeclined.Reason.UNKNOWN_ACCOUNT)),
    OUT_OF_STOCK(timeline -> timeline.isNotAllocated(InventoryAllocationFailed.Reason.OUT_OF_STOCK)),
    UNKNOWN_PRODUCT(timeline -> timeline.isNotAllocated(InventoryAllocationFailed.Reason.UNKNOWN_PRODUCT)),
    COUNTRY_NOT_SERVED(timeline -> timeline.isNotShipped(ShipmentFailed.Reason.COUNTRY_NOT_SERVED)),
    ADDRESS_INVALID(timeline -> timeline.isNotShipped(ShipmentFailed.Reason.ADDRESS_INVALID)),

    CANCELLED_BY_THE_CUSTOMER(timeline -> timeline.isCancelled("CUSTOMER_REQUEST")),
    CANCELLED_BY_A_DEADLINE(timeline -> timeline.isCancelled("DEADLINE_MISSED")),
    CANCELLED_BEFORE_THE_CHARGE(timeline ->
            timeline.isCancelled() && timeline.cancelledAt() < timeline.publishedAt(PaymentProcessed.class)),
    CANCELLED_AFTER_THE_CHARGE(timeline ->
            timeline.isCancelled() && timeline.cancelledAt() > timeline.publishedAt(PaymentProcessed.class)),
    CANCELLED_BEFORE_THE_ALLOCATION(timeline ->
            timeline.isCancelled() && timeline.cancelledAt() < timeline.publishedAt(InventoryAllocated.class)),
    CANCELLED_AFTER_THE_ALLOCATION(timeline ->
            timeline.isCancelled() && timeline.cancelledAt() > timeline.publishedAt(InventoryAllocated.class)),
    CANCELLED_BEFORE_THE_DISPATCH(
            timeline -> timeline.isCancelled() && timeline.cancelledAt() < timeline.publishedAt(OrderShipped.class)),
    CANCELLED_AFTER_THE_DISPATCH(
            timeline -> timeline.isCancelled() && timeline.cancelledAt() > timeline.publishedAt(OrderShipped.class)),

    INVENTORY_CANCELLED_BEFORE_ITS_STEP(
            timeline -> timeline.isNotAllocated(InventoryAllocationFailed.Reason.ORDER_CANCELLED)),
    INVENTORY_CANCELLED_AFTER_ITS_STEP(timeline -> handlesCancellation(timeline, "inventory-service")
            && handlesCancellationAfter(timeline, "inventory-service", InventoryAllocated.class)),
    SHIPPING_CANCELLED_BEFORE_THE_ALLOCATION_ARRIVES(
            timeline -> timeline.isNotShipped(ShipmentFailed.Reason.ORDER_CANCELLED)
                    && timeline.firstHandled("shipping-service", InventoryAllocated.class)
                            == timeline.publishedAt(ShipmentFailed.class)),
    SHIPPING_CANCELLED_WHILE_PACKING(timeline -> handlesCancellation(timeline, "shipping-service")
            && timeline.firstHandled("shipping-service", OrderCancellationRequested.class)
                    == timeline.publishedAt(ShipmentFailed.class)),
    SHIPPING_CANCELLED_AFTER_THE_DISPATCH(timeline -> handlesCancellation(timeline, "shipping-service")
            && handlesCancellationAfter(timeline, "shipping-service", OrderShipped.class)),
    CANCELLATION_REFUSED(timeline ->
            timeline.order().cancellation().flatMap(it -> it.refused()).isPresent()),
    PAYMENT_AFTER_ITS_DEADLINE(timeline -> timeline.isCancelled("DEADLINE_MISSED")
            && timeline.cancelledAt() < timeline.firstHandled("order-service", PaymentProcessed.class)
            && timeline.has(PaymentProcessed.class)),

    INVENTORY_HANDLES_THE_PAYMENT_BEFORE_THE_ORDER(
            timeline -> timeline.handlesFirst("inventory-service", PaymentProcessed.class, OrderPlaced.class)),
    SHIPPING_HANDLES_THE_ALLOCATION_BEFORE_THE_ORDER(
            timeline -> timeline.handlesFirst("shipping-service", InventoryAllocated.class, OrderPlaced.class)),
    ORDER_HANDLES_THE_REFUND_REQUEST_BEFORE_THE_CHARGE(
            timeline -> timeline.handlesFirst("order-service", RefundPayment.class, PaymentProcessed.class)),
    ORDER_HANDLES_THE_REFUND_BEFORE_THE_FAILURE(
            timeline -> timeline.handlesFirst("order-service", PaymentRefunded.class, InventoryAllocationFailed.class)),
    ORDER_HANDLES_THE_SHIPMENT_BEFORE_THE_ALLOCATION(
            timeline -> timeline.handlesFirst("order-service", OrderShipped.class, InventoryAllocated.class)),

    SHIPPED_TO_A_LATER_ADDRESS(
            timeline -> timeline.published(OrderShipped.class).stream().anyMatch(shipped -> shipped.shippedTo() > 0)),
    LATER_ADDRESS_REFUSED(timeline -> timeline.order().refusedAddress().isPresent());

    private final Predicate<OrderTimeline> isIn;

    Scenario(Predicate<OrderTimeline> isIn) {
        this.isIn = isIn;
    }

    boolean occursIn(OrderTimeline timeline) {
        return isIn.test(timeline);
    }

    private static boolean handlesCancellation(OrderTimeline timeline, String service) {
        return timeline.firstHandled(service, OrderCancellationRequested.class) != OrderTimeline.NEVER;
    }

    private static boolean handlesCancellationAfter(
            OrderTimeline timeline, String service, Class<? extends Event> step) {
        return timeline.publishedAt(step) < timeline.firstHandled(service, OrderCancellationRequested.class);
    }
}
