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
        var bill = Optional.ofNullable(payment.amountDue());
        var why = Optional.ofNullable(payment.statusReason());
        return new PaymentResponse(
                payment.order(),
                payment.status(),
                bill.map(AmountDue::customer).orElse(null),
                bill.map(AmountDue::total).map(Money::amount).orElse(null),
                bill.map(AmountDue::total).map(Money::currency).orElse(null),
                why.map(StatusReason::reason).orElse(null),
                why.map(StatusReason::detail).orElse(null));
    }
}
