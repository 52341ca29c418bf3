package dev.fulfilment.simulation;

import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.inventory.allocation.AllocationStatus;
import dev.fulfilment.payment.charging.PaymentStatus;
import dev.fulfilment.shipping.ShipmentStatus;
import java.util.function.BiPredicate;

/** Mutations: a service ignores a cancellation that arrives before its step. */
final class ForgottenCancellations {

    private ForgottenCancellations() {}

    static Reaction<Payments> byPayment(Reaction<Payments> real) {
        return forgetting(
                real, (payments, request) -> payments.row(request.orderId()).status() == PaymentStatus.NEW);
    }

    static Reaction<Inventory> byInventory(Reaction<Inventory> real) {
        return forgetting(
                real, (inventory, request) -> inventory.row(request.orderId()).status() == AllocationStatus.WAITING);
    }

    static Reaction<Shipping> byShipping(Reaction<Shipping> real) {
        return forgetting(
                real, (shipping, request) -> shipping.row(request.orderId()).status() == ShipmentStatus.WAITING);
    }

    /** A cancellation that comes before the step is not for this service, is it? */
    private static <S> Reaction<S> forgetting(Reaction<S> real, BiPredicate<S, OrderCancellationRequested> tooEarly) {
        return (state, event, now) ->
                event instanceof OrderCancellationRequested request && tooEarly.test(state, request)
                        ? Outcome.unchanged(state)
                        : real.on(state, event, now);
    }
}
