package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/** What a customer has with us, in one currency, never below zero. Each change of it gives its ledger entry. */
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
        return move(LedgerEntryType.DEPOSIT, money, now);
    }

    public LedgerEntry charge(OrderId order, Money money, Instant now) {
        return move(LedgerEntryType.CHARGE, money, now).forOrder(order);
    }

    public LedgerEntry refund(OrderId order, Money money, Instant now) {
        return move(LedgerEntryType.REFUND, money, now).forOrder(order);
    }

    private LedgerEntry move(LedgerEntryType kind, Money money, Instant now) {
        var after = balance.add(kind.signed(money.amount()));
        if (!keeps(money.currency()) || after.signum() < 0) {
            throw new IllegalStateException("cannot book a %s of %s on %s".formatted(kind, money, this));
        }
        balance = after;
        entries++;
        return new LedgerEntry(new LedgerEntryId(customerId, entries), now, kind, money, after);
    }

    boolean keeps(Currency other) {
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
