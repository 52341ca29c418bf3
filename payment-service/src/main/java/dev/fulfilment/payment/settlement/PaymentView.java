package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
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
        var bill = Optional.ofNullable(payment.bill());
        var why = Optional.ofNullable(payment.why());
        return new PaymentView(
                payment.order(),
                payment.status(),
                bill.map(Bill::customer).orElse(null),
                bill.map(Bill::total).map(Money::amount).orElse(null),
                bill.map(Bill::total).map(Money::currency).orElse(null),
                why.map(Why::reason).orElse(null),
                why.map(Why::detail).orElse(null));
    }
}
