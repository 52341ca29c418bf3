package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import java.math.BigDecimal;
import java.util.Currency;

record AccountView(CustomerId customerId, BigDecimal balance, Currency currency) {

    static AccountView of(Account account) {
        return new AccountView(account.customer(), account.balance(), account.currency());
    }
}
