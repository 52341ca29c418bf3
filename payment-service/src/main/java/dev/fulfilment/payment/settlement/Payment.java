package dev.fulfilment.payment.settlement;

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
        @Nullable Bill bill,
        @Nullable Why why) {

    /** The payment of an order that nothing was heard of yet. */
    public static Payment of(OrderId order) {
        return new Payment(order, PaymentStatus.NEW, null, null);
    }

    /**
     * Charges the customer, or says why not; does nothing when that was decided before.
     *
     * @param funds what the customer has; empty when there is no account
     */
    public Settlement charge(OrderPlaced placed, Optional<Funds> funds) {
        var billed = new Bill(placed.customerId(), placed.total());
        return switch (status) {
            case NEW ->
                Refusal.of(billed.total(), funds).map(no -> decline(billed, no)).orElseGet(() -> charge(billed));
            case REFUND_REQUESTED -> decline(billed, cancelled("the refund came before the charge: "));
            case CANCELLATION_REQUESTED -> decline(billed, cancelled("cancelled before the charge: "));
            case CHARGED, DECLINED, REFUNDED -> Settlement.silent(this);
        };
    }

    /** Gives back what was charged; marks the order as not to be charged when it was not yet. */
    public Settlement refund(RefundPayment request) {
        var told = new Why(request.reason().name(), request.detail());
        return switch (status) {
            case NEW, CANCELLATION_REQUESTED -> Settlement.silent(with(PaymentStatus.REFUND_REQUESTED, told));
            case CHARGED -> refund(requireNonNull(bill), told);
            case REFUND_REQUESTED, DECLINED, REFUNDED -> Settlement.silent(this);
        };
    }

    /** Marks the order as not to be charged. What is charged already is for those next in line to stop. */
    public Settlement cancel(OrderCancellationRequested request) {
        return Settlement.silent(
                status == PaymentStatus.NEW
                        ? with(
                                PaymentStatus.CANCELLATION_REQUESTED,
                                new Why(request.reason().name(), request.detail()))
                        : this);
    }

    private Settlement charge(Bill billed) {
        var charged = new Payment(order, PaymentStatus.CHARGED, billed, null);
        var total = billed.total();
        return new Settlement(
                charged,
                new PaymentProcessed(order, billed.customer(), total.amount(), total.currency()),
                billed.moves() ? Movement.CHARGE : null);
    }

    private Settlement decline(Bill billed, Refusal no) {
        var declined = new Payment(
                order, PaymentStatus.DECLINED, billed, new Why(no.reason().name(), no.detail()));
        return new Settlement(declined, new PaymentDeclined(order, billed.customer(), no.reason(), no.detail()), null);
    }

    private Refusal cancelled(String when) {
        return new Refusal(Reason.ORDER_CANCELLED, when + requireNonNull(why).detail());
    }

    private Settlement refund(Bill paid, Why told) {
        var total = paid.total();
        return new Settlement(
                with(PaymentStatus.REFUNDED, told),
                new PaymentRefunded(order, paid.customer(), total.amount(), total.currency()),
                paid.moves() ? Movement.REFUND : null);
    }

    private Payment with(PaymentStatus next, Why told) {
        return new Payment(order, next, bill, told);
    }
}
