package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.service.web.NotFound;
import dev.fulfilment.service.web.Unprocessable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credits deposits to customers' accounts. */
@Service
class DepositService {

    private final AccountRepository accounts;
    private final LedgerRepository ledger;
    private final Clock clock;

    DepositService(AccountRepository accounts, LedgerRepository ledger, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    LedgerEntry make(CustomerId customer, BigDecimal amount) {
        var account = accounts.lock(customer).orElseThrow(() -> new NotFound("account", customer));
        var entry = account.deposit(money(amount, account.currency()), clock.instant());
        ledger.add(entry);
        return entry;
    }

    private static Money money(BigDecimal amount, Currency currency) {
        try {
            return new Money(amount, currency);
        } catch (IllegalArgumentException e) {
            throw new Unprocessable("amount", String.valueOf(e.getMessage()));
        }
    }
}
