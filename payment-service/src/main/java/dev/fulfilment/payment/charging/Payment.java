package dev.fulfilment.payment.charging;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.payment.account.LedgerEntryType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payment of one order. Each method decides about one event. Charge, refund and cancellation may arrive in any order
 * and any number of times.
 *
 * @param amountDue null until the order is placed
 * @param statusReason why the order is not charged, or was refunded; null otherwise
 */
public record Payment(
        OrderId order,
        PaymentStatus status,
        @Nullable AmountDue amountDue,
        @Nullable StatusReason statusReason) {

    /** A machine-readable reason, and the same in words. */
    public record StatusReason(String reason, String detail) {}

    /** Returns the payment of an order about which no event was received. */
    public static Payment of(OrderId order) {
        return new Payment(order, PaymentStatus.NEW, null, null);
    }

    /**
     * Charges the customer or declines; does nothing if that was decided before.
     *
     * @param balance empty if the customer has no account
     */
    public PaymentDecision charge(OrderPlaced placed, Optional<AccountBalance> balance) {
        var due = new AmountDue(placed.customerId(), placed.total());
        return switch (status) {
            case NEW ->
                Decline.of(due.total(), balance)
                        .map(reason -> decline(due, reason))
                        .orElseGet(() -> charge(due));
            case REFUND_REQUESTED -> decline(due, cancelled("the refund came before the charge: "));
            case CANCELLATION_REQUESTED -> decline(due, cancelled("cancelled before the charge: "));
            case CHARGED, DECLINED, REFUNDED -> PaymentDecision.of(this);
        };
    }

    /** Refunds a charge; prevents it if the order is not charged yet. */
    public PaymentDecision refund(RefundPayment request) {
        var reason = new StatusReason(request.reason().name(), request.detail());
        return switch (status) {
            case NEW, CANCELLATION_REQUESTED -> PaymentDecision.of(with(PaymentStatus.REFUND_REQUESTED, reason));
            case CHARGED -> refund(requireNonNull(amountDue), reason);
            case REFUND_REQUESTED, DECLINED, REFUNDED -> PaymentDecision.of(this);
        };
    }

    /** Prevents the charge. Once the order is charged, inventory or shipping stops it. */
    public PaymentDecision cancel(OrderCancellationRequested request) {
        return PaymentDecision.of(
                status == PaymentStatus.NEW
                        ? with(
                                PaymentStatus.CANCELLATION_REQUESTED,
                                new StatusReason(request.reason().name(), request.detail()))
                        : this);
    }

    private PaymentDecision charge(AmountDue due) {
        var charged = new Payment(order, PaymentStatus.CHARGED, due, null);
        var total = due.total();
        return new PaymentDecision(
                charged,
                new PaymentProcessed(order, due.customer(), total.amount(), total.currency()),
                due.isPositive() ? LedgerEntryType.CHARGE : null);
    }

    private PaymentDecision decline(AmountDue due, Decline decline) {
        var declined = new Payment(
                order,
                PaymentStatus.DECLINED,
                due,
                new StatusReason(decline.reason().name(), decline.detail()));
        return new PaymentDecision(
                declined, new PaymentDeclined(order, due.customer(), decline.reason(), decline.detail()), null);
    }

    private Decline cancelled(String when) {
        return new Decline(
                Reason.ORDER_CANCELLED, when + requireNonNull(statusReason).detail());
    }

    private PaymentDecision refund(AmountDue paid, StatusReason reason) {
        var total = paid.total();
        return new PaymentDecision(
                with(PaymentStatus.REFUNDED, reason),
                new PaymentRefunded(order, paid.customer(), total.amount(), total.currency()),
                paid.isPositive() ? LedgerEntryType.REFUND : null);
    }

    private Payment with(PaymentStatus next, StatusReason reason) {
        return new Payment(order, next, amountDue, reason);
    }
}
