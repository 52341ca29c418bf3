package dev.fulfilment.payment.account;

import java.math.BigDecimal;
import java.util.Currency;

/** The answer to a deposit. */
record DepositReceipt(long depositId, BigDecimal amount, BigDecimal balance, Currency currency) {

    static DepositReceipt of(LedgerEntry entry) {
        var money = entry.money();
        return new DepositReceipt(entry.number(), money.amount(), entry.balanceAfter(), money.currency());
    }
}
