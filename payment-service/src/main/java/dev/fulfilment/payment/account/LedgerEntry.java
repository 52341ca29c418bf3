package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A transfer of money from the debited to the credited account; one of the two is the customer's. */
@Entity
@Immutable
@IdClass(LedgerEntry.Key.class)
public class LedgerEntry {

    @Id
    private String customerId;

    @Id
    private long entryNumber;

    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private LedgerEntryType kind;

    private String debit;
    private String credit;
    private BigDecimal amount;
    private Currency currency;
    private BigDecimal balanceAfter;
    private @Nullable UUID orderId;

    /** Position in the ledger: the entries of a customer are numbered from 1 without gaps. */
    record Key(String customerId, long entryNumber) {}

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected LedgerEntry() {}

    LedgerEntry(Key key, Instant recordedAt, LedgerEntryType kind, Money money, BigDecimal balanceAfter) {
        var customer = CustomerId.of(key.customerId());
        this.customerId = key.customerId();
        this.entryNumber = key.entryNumber();
        this.recordedAt = recordedAt;
        this.kind = kind;
        this.debit = kind.debit(customer, money.currency());
        this.credit = kind.credit(customer, money.currency());
        this.amount = money.amount();
        this.currency = money.currency();
        this.balanceAfter = balanceAfter;
    }

    LedgerEntry forOrder(OrderId order) {
        orderId = order.value();
        return this;
    }

    public long number() {
        return entryNumber;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    LedgerEntryType kind() {
        return kind;
    }

    public String debit() {
        return debit;
    }

    public String credit() {
        return credit;
    }

    public Money money() {
        return new Money(amount, currency);
    }

    BigDecimal signedAmount() {
        return kind.signed(amount);
    }

    BigDecimal balanceAfter() {
        return balanceAfter;
    }

    Optional<OrderId> order() {
        return Optional.ofNullable(orderId).map(OrderId::new);
    }
}
