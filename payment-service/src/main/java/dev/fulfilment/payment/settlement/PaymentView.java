package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

record PaymentView(
        OrderId orderId,
        PaymentStatus status,
        @Nullable CustomerId customerId,
        @Nullable BigDecimal amount,
        @Nullable Currency currency,
        @Nullable String reason,
        @Nullable String detail) {

    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.order(),
                payment.status(),
                payment.customer().orElse(null),
                payment.total().map(Money::amount).orElse(null),
                payment.total().map(Money::currency).orElse(null),
                payment.reason().orElse(null),
                payment.detail().orElse(null));
    }
}
