package dev.fulfilment.payment.charging;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import java.util.Optional;

/** Reason why an order is not charged, with a detail for people. */
record Decline(Reason reason, String detail) {

    /** Returns the reason why the account cannot be charged; empty if it can. */
    static Optional<Decline> of(Money total, Optional<AccountBalance> account) {
        return account.map(balance -> check(balance, total))
                .orElseGet(() -> because(Reason.UNKNOWN_ACCOUNT, "the customer has no account"));
    }

    private static Optional<Decline> check(AccountBalance account, Money total) {
        if (!account.isIn(total.currency())) {
            return because(
                    Reason.CURRENCY_MISMATCH,
                    "the account is in %s, the order in %s".formatted(account.currency(), total.currency()));
        }
        if (!account.covers(total)) {
            return because(
                    Reason.INSUFFICIENT_FUNDS,
                    "the order is %s, the account has %s %s"
                            .formatted(total, account.balance().toPlainString(), account.currency()));
        }
        return Optional.empty();
    }

    private static Optional<Decline> because(Reason reason, String detail) {
        return Optional.of(new Decline(reason, detail));
    }
}
