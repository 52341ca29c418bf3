package dev.fulfilment.simulation;

import dev.fulfilment.events.InventoryEvent.InventoryReleased;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.inventory.allocation.AllocationStatus;
import dev.fulfilment.inventory.allocation.StockChange;
import dev.fulfilment.payment.account.LedgerEntryType;
import java.util.stream.Stream;

/** Mutations: a service compensates more than it did. */
final class OverCompensation {

    private OverCompensation() {}

    /** Refunds on request, without checking for a charge. */
    static Reaction<Payments> refundsUnasked(Reaction<Payments> real) {
        return (payments, event, now) ->
                event instanceof RefundPayment request ? refund(payments, request) : real.on(payments, event, now);
    }

    private static Outcome<Payments> refund(Payments payments, RefundPayment request) {
        var bill = payments.row(request.orderId()).amountDue();
        if (bill == null) {
            return Outcome.unchanged(payments);
        }
        var total = bill.total();
        return Outcome.of(
                payments.book(new Payments.Booking(request.orderId(), LedgerEntryType.REFUND, bill)),
                Stream.of(new PaymentRefunded(request.orderId(), bill.customer(), total.amount(), total.currency())));
    }

    static Reaction<Inventory> releasesTwice(Reaction<Inventory> real) {
        return (inventory, event, now) -> {
            var outcome = real.on(inventory, event, now);
            return outcome.published().stream().anyMatch(InventoryReleased.class::isInstance)
                    ? outcome.then(released -> giveBackAgain(released, outcome))
                    : outcome;
        };
    }

    private static Outcome<Inventory> giveBackAgain(Inventory inventory, Outcome<Inventory> outcome) {
        return outcome.published().stream()
                .filter(InventoryReleased.class::isInstance)
                .map(InventoryReleased.class::cast)
                .map(it -> inventory.moved(
                        StockChange.RELEASE, inventory.row(it.orderId()).items()))
                .map(Outcome::unchanged)
                .findFirst()
                .orElseThrow();
    }

    /** Releases the stock of a failed shipment, also if it is already released. */
    static Reaction<Inventory> releasesUnasked(Reaction<Inventory> real) {
        return (inventory, event, now) -> event instanceof ShipmentFailed failed
                        && inventory.row(failed.orderId()).status() == AllocationStatus.RELEASED
                ? Outcome.unchanged(inventory.moved(
                        StockChange.RELEASE, inventory.row(failed.orderId()).items()))
                : real.on(inventory, event, now);
    }
}
