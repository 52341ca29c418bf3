package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/** What payment-service publishes on {@link Topics#PAYMENTS}. */
public sealed interface PaymentEvent extends OrderScoped {

    /** The customer's account was charged the order's total. */
    record PaymentProcessed(OrderId orderId, CustomerId customerId, BigDecimal amount, Currency currency)
            implements PaymentEvent {

        public PaymentProcessed {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(customerId, "customerId is missing");
            amount = new Money(amount, currency).amount();
        }
    }

    /** Nothing was charged, and nothing will be. */
    record PaymentDeclined(OrderId orderId, CustomerId customerId, Reason reason, String detail)
            implements PaymentEvent {

        public PaymentDeclined {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(customerId, "customerId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** Why. */
        public enum Reason {
            INSUFFICIENT_FUNDS,
            UNKNOWN_ACCOUNT,
            CURRENCY_MISMATCH,
            ORDER_CANCELLED
        }
    }

    /** What was charged for the order was credited back, once. */
    record PaymentRefunded(OrderId orderId, CustomerId customerId, BigDecimal amount, Currency currency)
            implements PaymentEvent {

        public PaymentRefunded {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(customerId, "customerId is missing");
            amount = new Money(amount, currency).amount();
        }
    }
}
