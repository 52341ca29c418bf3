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

/** What an order can meet on its way. A simulation in which one of these never happens has become blind. */
enum Situation {
    COMPLETED_AT_ONCE(story -> story.order().status() == COMPLETED && !story.isCancelled()),
    PLACED_FROM_A_DRAFT(story -> story.published(OrderUpdated.class).getFirst().orderVersion() > 1),
    FREE_OF_CHARGE(story -> story.isFree() && story.has(OrderShipped.class)),
    FREE_OF_CHARGE_AND_REFUNDED(story -> story.isFree() && story.has(PaymentRefunded.class)),

    DECLINED_FOR_WANT_OF_MONEY(story -> story.isDeclined(PaymentDeclined.Reason.INSUFFICIENT_FUNDS)),
    DECLINED_FOR_WANT_OF_AN_ACCOUNT(story -> story.isDeclined(PaymentDeclined.Reason.UNKNOWN_ACCOUNT)),
    OUT_OF_STOCK(story -> story.isNotAllocated(InventoryAllocationFailed.Reason.OUT_OF_STOCK)),
    UNKNOWN_PRODUCT(story -> story.isNotAllocated(InventoryAllocationFailed.Reason.UNKNOWN_PRODUCT)),
    COUNTRY_NOT_SERVED(story -> story.isNotShipped(ShipmentFailed.Reason.COUNTRY_NOT_SERVED)),
    ADDRESS_INVALID(story -> story.isNotShipped(ShipmentFailed.Reason.ADDRESS_INVALID)),

    CANCELLED_BY_THE_CUSTOMER(story -> story.isCancelled("CUSTOMER_REQUEST")),
    CANCELLED_BY_A_DEADLINE(story -> story.isCancelled("DEADLINE_MISSED")),
    CANCELLED_BEFORE_THE_CHARGE(story -> story.isCancelled() && story.cancelled() < story.when(PaymentProcessed.class)),
    CANCELLED_AFTER_THE_CHARGE(story -> story.isCancelled() && story.cancelled() > story.when(PaymentProcessed.class)),
    CANCELLED_BEFORE_THE_ALLOCATION(
            story -> story.isCancelled() && story.cancelled() < story.when(InventoryAllocated.class)),
    CANCELLED_AFTER_THE_ALLOCATION(
            story -> story.isCancelled() && story.cancelled() > story.when(InventoryAllocated.class)),
    CANCELLED_BEFORE_THE_DISPATCH(story -> story.isCancelled() && story.cancelled() < story.when(OrderShipped.class)),
    CANCELLED_AFTER_THE_DISPATCH(story -> story.isCancelled() && story.cancelled() > story.when(OrderShipped.class)),

    INVENTORY_MEETS_ITS_MARK(story -> story.isNotAllocated(InventoryAllocationFailed.Reason.ORDER_CANCELLED)),
    INVENTORY_HEARS_OF_IT_TOO_LATE(story ->
            hears(story, "inventory-service") && hearsAfter(story, "inventory-service", InventoryAllocated.class)),
    SHIPPING_MEETS_ITS_MARK(story -> story.isNotShipped(ShipmentFailed.Reason.ORDER_CANCELLED)
            && story.heard("shipping-service", InventoryAllocated.class) == story.when(ShipmentFailed.class)),
    SHIPPING_STOPS_WHAT_IS_PACKED(story -> hears(story, "shipping-service")
            && story.heard("shipping-service", OrderCancellationRequested.class) == story.when(ShipmentFailed.class)),
    SHIPPING_HEARS_OF_IT_TOO_LATE(
            story -> hears(story, "shipping-service") && hearsAfter(story, "shipping-service", OrderShipped.class)),
    CANCELLATION_REFUSED(
            story -> story.order().cancellation().flatMap(it -> it.refused()).isPresent()),
    PAYMENT_AFTER_ITS_DEADLINE(story -> story.isCancelled("DEADLINE_MISSED")
            && story.cancelled() < story.heard("order-service", PaymentProcessed.class)
            && story.has(PaymentProcessed.class)),

    INVENTORY_HEARS_OF_THE_PAYMENT_BEFORE_THE_ORDER(
            story -> story.hearsFirst("inventory-service", PaymentProcessed.class, OrderPlaced.class)),
    SHIPPING_HEARS_OF_THE_ALLOCATION_BEFORE_THE_ORDER(
            story -> story.hearsFirst("shipping-service", InventoryAllocated.class, OrderPlaced.class)),
    ORDER_HEARS_OF_THE_REFUND_REQUEST_BEFORE_THE_CHARGE(
            story -> story.hearsFirst("order-service", RefundPayment.class, PaymentProcessed.class)),
    ORDER_HEARS_OF_THE_REFUND_BEFORE_THE_FAILURE(
            story -> story.hearsFirst("order-service", PaymentRefunded.class, InventoryAllocationFailed.class)),
    ORDER_HEARS_OF_THE_SHIPMENT_BEFORE_THE_ALLOCATION(
            story -> story.hearsFirst("order-service", OrderShipped.class, InventoryAllocated.class)),

    SHIPPED_TO_A_LATER_ADDRESS(
            story -> story.published(OrderShipped.class).stream().anyMatch(shipped -> shipped.shippedTo() > 0)),
    LATER_ADDRESS_REFUSED(story -> story.order().refusedAddress().isPresent());

    private final Predicate<Story> isIn;

    Situation(Predicate<Story> isIn) {
        this.isIn = isIn;
    }

    boolean isIn(Story story) {
        return isIn.test(story);
    }

    private static boolean hears(Story story, String service) {
        return story.heard(service, OrderCancellationRequested.class) != Story.NEVER;
    }

    private static boolean hearsAfter(Story story, String service, Class<? extends Event> step) {
        return story.when(step) < story.heard(service, OrderCancellationRequested.class);
    }
}
