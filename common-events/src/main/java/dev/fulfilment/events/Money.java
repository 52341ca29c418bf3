package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount in one currency, in major units with as many decimals as the currency has. Never negative: the type of
 * an event or ledger entry gives the direction.
 */
public record Money(BigDecimal amount, Currency currency) {

    /** The maximum of a single amount; every amount column of the databases can store it. */
    public static final BigDecimal MAX = new BigDecimal("999999999999.99");

    /** @throws IllegalArgumentException if the amount is negative, above {@link #MAX}, or has more decimals than its currency */
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

    /** @throws IllegalArgumentException if the amount or the ISO 4217 code is not valid */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** @throws IllegalArgumentException if the product is negative or above {@link #MAX} */
    public Money times(long quantity) {
        return new Money(amount.multiply(BigDecimal.valueOf(quantity)), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ or the sum is above {@link #MAX} */
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
