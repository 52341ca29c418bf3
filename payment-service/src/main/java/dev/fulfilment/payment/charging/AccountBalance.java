package dev.fulfilment.payment.charging;

import dev.fulfilment.events.Money;
import dev.fulfilment.payment.account.Account;
import java.math.BigDecimal;
import java.util.Currency;

/** The balance of a customer's account. As the sum of any number of deposits it can exceed {@link Money#MAX}. */
public record AccountBalance(BigDecimal balance, Currency currency) {

    static AccountBalance of(Account account) {
        return new AccountBalance(account.balance(), account.currency());
    }

    boolean isIn(Currency other) {
        return currency.equals(other);
    }

    boolean covers(Money total) {
        return isIn(total.currency()) && balance.compareTo(total.amount()) >= 0;
    }
}
