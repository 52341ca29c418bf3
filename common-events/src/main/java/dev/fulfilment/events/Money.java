package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in one currency, with as many decimals as the currency has. Never negative: the direction of a payment
 * is said by what it is called.
 */
public record Money(BigDecimal amount, Currency currency) {

    /** What a single amount may reach: enough for any order, small enough for every column that keeps one. */
    public static final BigDecimal MAX = new BigDecimal("999999999999.99");

    /** @throws IllegalArgumentException when negative, above {@link #MAX}, or of more decimals than the currency has */
    public Money {
        requireNonNull(amount, "amount is missing");
        requireNonNull(currency, "currency is missing");
        var decimals = Math.max(currency.getDefaultFractionDigits(), 0);
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("%s has at most %d decimals".formatted(currency, decimals));
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("must not be negative");
        }
        if (amount.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("must be at most " + MAX.toPlainString());
        }
        amount = amount.setScale(decimals);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public Money times(long quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other.currency, currency));
        }
        return new Money(amount.add(other.amount), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
