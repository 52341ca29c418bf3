package dev.fulfilment.payment.charging;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import java.util.Optional;

/** Why an order is not charged, for the programme and for people. */
record Decline(Reason reason, String detail) {

    /** What the customer's account says against the charge. */
    static Optional<Decline> of(Money total, Optional<AccountBalance> funds) {
        return funds.map(it -> by(it, total))
                .orElseGet(() -> because(Reason.UNKNOWN_ACCOUNT, "the customer has no account"));
    }

    private static Optional<Decline> by(AccountBalance funds, Money total) {
        if (!funds.isIn(total.currency())) {
            return because(
                    Reason.CURRENCY_MISMATCH,
                    "the account is in %s, the order in %s".formatted(funds.currency(), total.currency()));
        }
        if (!funds.covers(total)) {
            return because(
                    Reason.INSUFFICIENT_FUNDS,
                    "the order is %s, the account has %s %s"
                            .formatted(total, funds.balance().toPlainString(), funds.currency()));
        }
        return Optional.empty();
    }

    private static Optional<Decline> because(Reason reason, String detail) {
        return Optional.of(new Decline(reason, detail));
    }
}
