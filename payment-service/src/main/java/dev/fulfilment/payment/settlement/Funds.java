package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.Money;
import dev.fulfilment.payment.account.Account;
import java.math.BigDecimal;
import java.util.Currency;

/** What a customer has with us. More than {@link Money} may hold: it is the sum of any number of deposits. */
public record Funds(BigDecimal balance, Currency currency) {

    static Funds of(Account account) {
        return new Funds(account.balance(), account.currency());
    }

    boolean keeps(Currency other) {
        return currency.equals(other);
    }

    boolean cover(Money total) {
        return keeps(total.currency()) && balance.compareTo(total.amount()) >= 0;
    }
}
