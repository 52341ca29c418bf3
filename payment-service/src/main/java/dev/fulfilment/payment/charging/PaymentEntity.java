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

/** The one row of an order here: it keeps a {@link Payment}, and decides nothing. {@link PaymentRepository} writes it. */
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
        return new Payment(new OrderId(orderId), status, bill(), why());
    }

    void update(Payment payment) {
        var bill = Optional.ofNullable(payment.amountDue());
        var why = Optional.ofNullable(payment.statusReason());
        status = payment.status();
        customerId = bill.map(it -> it.customer().value()).orElse(null);
        amount = bill.map(it -> it.total().amount()).orElse(null);
        currency = bill.map(it -> it.total().currency()).orElse(null);
        reason = why.map(StatusReason::reason).orElse(null);
        detail = why.map(StatusReason::detail).orElse(null);
    }

    /** Who gets the money if it is to be given back now. */
    Optional<CustomerId> payer() {
        return status == PaymentStatus.CHARGED ? Optional.ofNullable(customerId).map(CustomerId::of) : Optional.empty();
    }

    private @Nullable AmountDue bill() {
        return customerId == null
                ? null
                : new AmountDue(CustomerId.of(customerId), new Money(requireNonNull(amount), requireNonNull(currency)));
    }

    private @Nullable StatusReason why() {
        return reason == null ? null : new StatusReason(reason, requireNonNull(detail));
    }
}
