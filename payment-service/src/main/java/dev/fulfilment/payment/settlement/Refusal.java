package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import java.util.Optional;

/** Why an order is not charged, for the programme and for people. */
record Refusal(Reason reason, String detail) {

    /** What the customer's account says against the charge. */
    static Optional<Refusal> of(Money total, Optional<Funds> funds) {
        return funds.map(it -> by(it, total))
                .orElseGet(() -> because(Reason.UNKNOWN_ACCOUNT, "the customer has no account"));
    }

    private static Optional<Refusal> by(Funds funds, Money total) {
        if (!funds.keeps(total.currency())) {
            return because(
                    Reason.CURRENCY_MISMATCH,
                    "the account is in %s, the order in %s".formatted(funds.currency(), total.currency()));
        }
        if (!funds.cover(total)) {
            return because(
                    Reason.INSUFFICIENT_FUNDS,
                    "the order is %s, the account has %s %s"
                            .formatted(total, funds.balance().toPlainString(), funds.currency()));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> because(Reason reason, String detail) {
        return Optional.of(new Refusal(reason, detail));
    }
}
