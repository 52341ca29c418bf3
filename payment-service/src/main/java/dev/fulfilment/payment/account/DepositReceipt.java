package dev.fulfilment.payment.account;

import java.math.BigDecimal;
import java.util.Currency;

/** The answer to a deposit. All of it is kept in the ledger, so the same request has the same answer at any later time. */
record DepositReceipt(long depositId, BigDecimal amount, BigDecimal balance, Currency currency) {

    static DepositReceipt of(LedgerEntry entry) {
        var money = entry.money();
        return new DepositReceipt(entry.number(), money.amount(), entry.balanceAfter(), money.currency());
    }
}
