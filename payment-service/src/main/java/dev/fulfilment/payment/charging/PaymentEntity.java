package dev.fulfilment.payment.charging;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The row of a {@link Payment}. {@link PaymentRepository} writes it: Hibernate only reads and locks. */
@Entity
@Immutable
@Table(name = "payment")
class PaymentEntity {

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
    protected PaymentEntity() {}

    Payment payment() {
        return new Payment(new OrderId(orderId), status, amountDue(), statusReason());
    }

    void update(Payment payment) {
        var due = Optional.ofNullable(payment.amountDue());
        var statusReason = Optional.ofNullable(payment.statusReason());
        status = payment.status();
        customerId = due.map(it -> it.customer().value()).orElse(null);
        amount = due.map(it -> it.total().amount()).orElse(null);
        currency = due.map(it -> it.total().currency()).orElse(null);
        reason = statusReason.map(Payment.StatusReason::reason).orElse(null);
        detail = statusReason.map(Payment.StatusReason::detail).orElse(null);
    }

    /** Returns the customer whom a refund would credit now; empty if nothing is charged. */
    Optional<CustomerId> customerToCredit() {
        return status == PaymentStatus.CHARGED ? Optional.ofNullable(customerId).map(CustomerId::of) : Optional.empty();
    }

    private @Nullable AmountDue amountDue() {
        return customerId == null
                ? null
                : new AmountDue(CustomerId.of(customerId), new Money(requireNonNull(amount), requireNonNull(currency)));
    }

    private Payment.@Nullable StatusReason statusReason() {
        return reason == null ? null : new Payment.StatusReason(reason, requireNonNull(detail));
    }
}
