package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/** The integration events that payment-service publishes on {@link Topics#PAYMENTS}. At most one charge and one refund per order. */
public sealed interface PaymentEvent extends OrderScoped {

    /** The customer's account was charged the order's total, in major units of the currency. */
    record PaymentProcessed(OrderId orderId, CustomerId customerId, BigDecimal amount, Currency currency)
            implements PaymentEvent {

        public PaymentProcessed {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(customerId, "customerId is missing");
            amount = new Money(amount, currency).amount();
        }
    }

    /** The order was not charged, and will not be. */
    record PaymentDeclined(OrderId orderId, CustomerId customerId, Reason reason, String detail)
            implements PaymentEvent {

        public PaymentDeclined {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(customerId, "customerId is missing");
            requireNonNull(reason, "reason is missing");
            requireNonNull(detail, "detail is missing");
        }

        /** Reason of the decline. */
        public enum Reason {
            INSUFFICIENT_FUNDS,
            UNKNOWN_ACCOUNT,
            CURRENCY_MISMATCH,
            ORDER_CANCELLED
        }
    }

    /** The charge was credited back to the customer's account. */
    record PaymentRefunded(OrderId orderId, CustomerId customerId, BigDecimal amount, Currency currency)
            implements PaymentEvent {

        public PaymentRefunded {
            requireNonNull(orderId, "orderId is missing");
            requireNonNull(customerId, "customerId is missing");
            amount = new Money(amount, currency).amount();
        }
    }
}
