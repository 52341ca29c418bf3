package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.service.NotFound;
import dev.fulfilment.service.Unprocessable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that customers bring. */
@Service
class Deposits {

    private final Accounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    Deposits(Accounts accounts, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The account's lock comes first, so that of two requests with one key the second meets the first one's entry. */
    @Transactional
    LedgerEntry make(CustomerId customer, BigDecimal amount, @Nullable IdempotencyKey key) {
        var account = accounts.lock(customer).orElseThrow(() -> new NotFound("account", customer));
        var money = money(amount, account.currency());
        return Optional.ofNullable(key)
                .flatMap(known -> ledger.deposit(customer, known))
                .map(earlier -> same(earlier, money))
                .orElseGet(() -> book(account, money, key));
    }

    private LedgerEntry book(Account account, Money money, @Nullable IdempotencyKey key) {
        var entry = account.deposit(money, key, clock.instant());
        ledger.add(entry);
        return entry;
    }

    private static LedgerEntry same(LedgerEntry earlier, Money money) {
        if (!earlier.money().equals(money)) {
            throw new Unprocessable("Idempotency-Key", "was used for another amount");
        }
        return earlier;
    }

    private static Money money(BigDecimal amount, Currency currency) {
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException e) {
            throw new Unprocessable("amount", String.valueOf(e.getMessage()));
        }
    }
}
