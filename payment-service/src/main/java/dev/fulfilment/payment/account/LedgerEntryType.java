package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import java.math.BigDecimal;
import java.util.Currency;

/** Type of a ledger entry: it determines the debited and the credited account. */
public enum LedgerEntryType {
    DEPOSIT,
    CHARGE,
    REFUND;

    String debit(CustomerId customer, Currency currency) {
        return this == CHARGE ? customerSide(customer) : houseSide(currency);
    }

    String credit(CustomerId customer, Currency currency) {
        return this == CHARGE ? houseSide(currency) : customerSide(customer);
    }

    /** Returns the amount as a change of the customer's balance. */
    BigDecimal signed(BigDecimal amount) {
        return this == CHARGE ? amount.negate() : amount;
    }

    private static String customerSide(CustomerId customer) {
        return "customer:" + customer;
    }

    /** House accounts have no balance row, which every order would have to lock: their balance is the sum of their entries. */
    private String houseSide(Currency currency) {
        return (this == DEPOSIT ? "house:cash:" : "house:sales:") + currency;
    }
}
