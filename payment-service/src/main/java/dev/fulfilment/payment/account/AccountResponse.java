package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import java.math.BigDecimal;
import java.util.Currency;

record AccountResponse(CustomerId customerId, BigDecimal balance, Currency currency) {

    static AccountResponse of(Account account) {
        return new AccountResponse(account.customer(), account.balance(), account.currency());
    }
}
