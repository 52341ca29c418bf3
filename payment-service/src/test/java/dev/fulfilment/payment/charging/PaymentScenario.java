package dev.fulfilment.payment.charging;

import static dev.fulfilment.payment.OrderFixtures.cancellationOf;
import static dev.fulfilment.payment.OrderFixtures.money;
import static dev.fulfilment.payment.OrderFixtures.placed;
import static dev.fulfilment.payment.OrderFixtures.refundOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.payment.account.Account;
import dev.fulfilment.payment.account.LedgerEntry;
import dev.fulfilment.payment.account.LedgerEntryType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One order of Ada's, told as given, when, then. */
final class PaymentScenario {

    static final CustomerId ADA = CustomerId.of("ada");
    static final OrderId ORDER = OrderId.of("0197a5c2-7d1e-7c3a-9f10-3b1f0a6f2e11");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Optional<Account> account;
    private Payment payment = Payment.of(ORDER);
    private final List<PaymentEvent> published = new ArrayList<>();
    private final List<LedgerEntry> booked = new ArrayList<>();

    private PaymentScenario(Optional<Account> account) {
        this.account = account;
    }

    static PaymentScenario givenNoAccount() {
        return new PaymentScenario(Optional.empty());
    }

    static PaymentScenario givenAccountWith(String balance) {
        var money = money(balance);
        var account = new Account(ADA, money.currency());
        if (money.amount().signum() > 0) {
            var unused = account.book(LedgerEntryType.REFUND, ORDER, money, NOW);
        }
        return new PaymentScenario(Optional.of(account));
    }

    PaymentScenario whenPlaced(String total) {
        return apply(payment.charge(placed(ORDER, ADA, total), account.map(AccountBalance::of)));
    }

    PaymentScenario whenRefundRequested() {
        return apply(payment.refund(refundOf(ORDER)));
    }

    PaymentScenario whenCancelled() {
        return apply(payment.cancel(cancellationOf(ORDER)));
    }

    private PaymentScenario apply(PaymentDecision decision) {
        payment = decision.payment();
        Optional.ofNullable(decision.event()).ifPresent(published::add);
        Optional.ofNullable(decision.ledgerEntry()).map(this::book).ifPresent(booked::add);
        return this;
    }

    private LedgerEntry book(LedgerEntryType type) {
        var total = requireNonNull(payment.amountDue()).total();
        return account.orElseThrow().book(type, ORDER, total, NOW);
    }

    PaymentScenario thenPublished(PaymentEvent... events) {
        assertThat(published).containsExactly(events);
        return this;
    }

    PaymentScenario thenBooked(String... movements) {
        assertThat(booked)
                .extracting(it -> "%s from %s to %s".formatted(it.money(), it.debit(), it.credit()))
                .containsExactly(movements);
        return this;
    }

    PaymentScenario thenBalance(String balance) {
        assertThat(account.orElseThrow().balance()).isEqualTo(money(balance).amount());
        return this;
    }

    PaymentScenario thenStatus(PaymentStatus status) {
        assertThat(payment.status()).isEqualTo(status);
        return this;
    }
}
