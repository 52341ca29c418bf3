package dev.fulfilment.payment.charging;

import dev.fulfilment.events.Money;
import dev.fulfilment.payment.account.Account;
import java.math.BigDecimal;
import java.util.Currency;

/** What a customer has with us. More than {@link Money} may hold: it is the sum of any number of deposits. */
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
