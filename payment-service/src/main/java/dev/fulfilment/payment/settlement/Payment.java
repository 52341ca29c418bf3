package dev.fulfilment.payment.settlement;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.payment.account.Account;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one row of an order here. Charge and refund may come in either order and any number of times. */
@Entity
class Payment {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status = PaymentStatus.NEW;

    private @Nullable String customerId;
    private @Nullable BigDecimal amount;
    private @Nullable Currency currency;
    private @Nullable String reason;
    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Payment() {}

    Payment(OrderId order) {
        this.orderId = order.value();
    }

    /** Charges the customer's account, or says why not; does nothing when that was decided before. */
    Optional<Settlement> charge(OrderPlaced order, Optional<Account> account, Instant now) {
        if (status != PaymentStatus.NEW && status != PaymentStatus.REFUND_REQUESTED) {
            return Optional.empty();
        }
        var refusal = refusal(order.total(), account);
        keep(order);
        return Optional.of(
                refusal.map(no -> decline(order, no)).orElseGet(() -> charge(order, account.orElseThrow(), now)));
    }

    private Optional<Refusal> refusal(Money total, Optional<Account> account) {
        if (status == PaymentStatus.REFUND_REQUESTED) {
            return Refusal.because(Reason.ORDER_CANCELLED, "the refund came before the charge: " + detail);
        }
        if (account.isEmpty()) {
            return Refusal.because(Reason.UNKNOWN_ACCOUNT, "the customer has no account");
        }
        return account.flatMap(it -> Refusal.by(it, total));
    }

    private void keep(OrderPlaced order) {
        customerId = order.customerId().value();
        amount = order.totalAmount();
        currency = order.currency();
    }

    private Settlement decline(OrderPlaced order, Refusal refusal) {
        status = PaymentStatus.DECLINED;
        reason = refusal.reason().name();
        detail = refusal.detail();
        return new Settlement(
                new PaymentDeclined(order.orderId(), order.customerId(), refusal.reason(), refusal.detail()), null);
    }

    private Settlement charge(OrderPlaced order, Account account, Instant now) {
        status = PaymentStatus.CHARGED;
        var total = order.total();
        return new Settlement(
                new PaymentProcessed(order.orderId(), order.customerId(), total.amount(), total.currency()),
                moves(total) ? account.charge(order.orderId(), total, now) : null);
    }

    /** Gives back what was charged; marks the order as not to be charged when it was not yet. */
    Optional<Settlement> refund(RefundPayment request, Optional<Account> payer, Instant now) {
        return switch (status) {
            case NEW -> {
                close(PaymentStatus.REFUND_REQUESTED, request);
                yield Optional.empty();
            }
            case CHARGED -> Optional.of(refund(request, payer.orElseThrow(), now));
            case REFUND_REQUESTED, DECLINED, REFUNDED -> Optional.empty();
        };
    }

    private Settlement refund(RefundPayment request, Account payer, Instant now) {
        close(PaymentStatus.REFUNDED, request);
        var total = total().orElseThrow();
        return new Settlement(
                new PaymentRefunded(request.orderId(), payer.customer(), total.amount(), total.currency()),
                moves(total) ? payer.refund(request.orderId(), total, now) : null);
    }

    private void close(PaymentStatus end, RefundPayment request) {
        status = end;
        reason = request.reason().name();
        detail = request.detail();
    }

    /** An order of free goods is paid without a ledger entry. */
    private static boolean moves(Money total) {
        return total.amount().signum() > 0;
    }

    /** Who gets the money if it is to be given back now. */
    Optional<CustomerId> payer() {
        return status == PaymentStatus.CHARGED ? customer() : Optional.empty();
    }

    OrderId order() {
        return new OrderId(orderId);
    }

    PaymentStatus status() {
        return status;
    }

    Optional<CustomerId> customer() {
        return Optional.ofNullable(customerId).map(CustomerId::of);
    }

    Optional<Money> total() {
        return Optional.ofNullable(amount).map(it -> new Money(it, requireNonNull(currency)));
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
