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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order's payment, and what payment decides about it: an event goes in, the next payment and what is to be published
 * come out. Charge, refund and cancellation may come in any order and any number of times.
 *
 * @param bill known once the order is
 * @param why what stands against the order; null as long as nothing does
 */
public record Payment(
        OrderId order,
        PaymentStatus status,
        @Nullable AmountDue amountDue,
        @Nullable StatusReason statusReason) {

    /** The payment of an order that nothing was heard of yet. */
    public static Payment of(OrderId order) {
        return new Payment(order, PaymentStatus.NEW, null, null);
    }

    /**
     * Charges the customer, or says why not; does nothing when that was decided before.
     *
     * @param funds what the customer has; empty when there is no account
     */
    public PaymentDecision charge(OrderPlaced placed, Optional<AccountBalance> funds) {
        var billed = new AmountDue(placed.customerId(), placed.total());
        return switch (status) {
            case NEW ->
                Decline.of(billed.total(), funds).map(no -> decline(billed, no)).orElseGet(() -> charge(billed));
            case REFUND_REQUESTED -> decline(billed, cancelled("the refund came before the charge: "));
            case CANCELLATION_REQUESTED -> decline(billed, cancelled("cancelled before the charge: "));
            case CHARGED, DECLINED, REFUNDED -> PaymentDecision.noEvent(this);
        };
    }

    /** Gives back what was charged; marks the order as not to be charged when it was not yet. */
    public PaymentDecision refund(RefundPayment request) {
        var told = new StatusReason(request.reason().name(), request.detail());
        return switch (status) {
            case NEW, CANCELLATION_REQUESTED -> PaymentDecision.noEvent(with(PaymentStatus.REFUND_REQUESTED, told));
            case CHARGED -> refund(requireNonNull(amountDue), told);
            case REFUND_REQUESTED, DECLINED, REFUNDED -> PaymentDecision.noEvent(this);
        };
    }

    /** Marks the order as not to be charged. What is charged already is for those next in line to stop. */
    public PaymentDecision cancel(OrderCancellationRequested request) {
        return PaymentDecision.noEvent(
                status == PaymentStatus.NEW
                        ? with(
                                PaymentStatus.CANCELLATION_REQUESTED,
                                new StatusReason(request.reason().name(), request.detail()))
                        : this);
    }

    private PaymentDecision charge(AmountDue billed) {
        var charged = new Payment(order, PaymentStatus.CHARGED, billed, null);
        var total = billed.total();
        return new PaymentDecision(
                charged,
                new PaymentProcessed(order, billed.customer(), total.amount(), total.currency()),
                billed.isPositive() ? Movement.CHARGE : null);
    }

    private PaymentDecision decline(AmountDue billed, Decline no) {
        var declined = new Payment(
                order,
                PaymentStatus.DECLINED,
                billed,
                new StatusReason(no.reason().name(), no.detail()));
        return new PaymentDecision(
                declined, new PaymentDeclined(order, billed.customer(), no.reason(), no.detail()), null);
    }

    private Decline cancelled(String when) {
        return new Decline(
                Reason.ORDER_CANCELLED, when + requireNonNull(statusReason).detail());
    }

    private PaymentDecision refund(AmountDue paid, StatusReason told) {
        var total = paid.total();
        return new PaymentDecision(
                with(PaymentStatus.REFUNDED, told),
                new PaymentRefunded(order, paid.customer(), total.amount(), total.currency()),
                paid.isPositive() ? Movement.REFUND : null);
    }

    private Payment with(PaymentStatus next, StatusReason told) {
        return new Payment(order, next, amountDue, told);
    }
}
