package dev.fulfilment.payment.charging;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record PaymentResponse(
        OrderId orderId,
        PaymentStatus status,
        @Nullable CustomerId customerId,
        @Nullable BigDecimal amount,
        @Nullable Currency currency,
        @Nullable String reason,
        @Nullable String detail) {

    static PaymentResponse of(Payment payment) {
        var due = Optional.ofNullable(payment.amountDue());
        var reason = Optional.ofNullable(payment.statusReason());
        return new PaymentResponse(
                payment.order(),
                payment.status(),
                due.map(AmountDue::customer).orElse(null),
                due.map(AmountDue::total).map(Money::amount).orElse(null),
                due.map(AmountDue::total).map(Money::currency).orElse(null),
                reason.map(Payment.StatusReason::reason).orElse(null),
                reason.map(Payment.StatusReason::detail).orElse(null));
    }
}
