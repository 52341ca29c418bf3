package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import dev.fulfilment.payment.account.Account;
import java.util.Optional;

/** Why an order is not charged, for the programme and for people. */
record Refusal(Reason reason, String detail) {

    /** What the account itself says against the charge. */
    static Optional<Refusal> by(Account account, Money total) {
        if (!account.keeps(total.currency())) {
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

    static Optional<Refusal> because(Reason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
