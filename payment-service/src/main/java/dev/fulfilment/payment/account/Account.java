package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/** A customer's balance in one currency, never below zero. Each change returns its ledger entry. */
@Entity
public class Account {

    @Id
    private String customerId;

    private Currency currency;
    private BigDecimal balance;
    private long entries;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Account() {}

    public Account(CustomerId customer, Currency currency) {
        this.customerId = customer.value();
        this.currency = currency;
        this.balance = new Money(BigDecimal.ZERO, currency).amount();
    }

    LedgerEntry deposit(Money money, Instant now) {
        return book(LedgerEntryType.DEPOSIT, money, now);
    }

    /** @throws IllegalStateException if the balance is too low, or in another currency */
    public LedgerEntry book(LedgerEntryType type, OrderId order, Money money, Instant now) {
        return book(type, money, now).forOrder(order);
    }

    private LedgerEntry book(LedgerEntryType type, Money money, Instant now) {
        var after = balance.add(type.signed(money.amount()));
        if (!isIn(money.currency()) || after.signum() < 0) {
            throw new IllegalStateException("cannot book a %s of %s on %s".formatted(type, money, this));
        }
        balance = after;
        entries++;
        return new LedgerEntry(new LedgerEntry.Key(customerId, entries), now, type, money, after);
    }

    boolean isIn(Currency other) {
        return currency.equals(other);
    }

    public CustomerId customer() {
        return CustomerId.of(customerId);
    }

    public Currency currency() {
        return currency;
    }

    public BigDecimal balance() {
        return balance;
    }

    @Override
    public String toString() {
        return "%s's account of %s %s".formatted(customerId, balance.toPlainString(), currency);
    }
}
