package dev.fulfilment.payment.account;

import java.math.BigDecimal;
import java.util.Currency;

/** The REST representation of a deposit. */
record DepositResponse(long depositId, BigDecimal amount, BigDecimal balance, Currency currency) {

    static DepositResponse of(LedgerEntry entry) {
        var money = entry.money();
        return new DepositResponse(entry.number(), money.amount(), entry.balanceAfter(), money.currency());
    }
}
