package dev.fulfilment.payment.charging;

import static java.util.Objects.requireNonNull;

import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.payment.account.Account;
import dev.fulfilment.payment.account.AccountRepository;
import dev.fulfilment.payment.account.LedgerRepository;
import dev.fulfilment.service.logging.SagaLog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges and refunds orders: locks the payment and the account, and stores and publishes the decision. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PaymentService {

    private final PaymentRepository payments;
    private final AccountRepository accounts;
    private final LedgerRepository ledger;
    private final Outbox outbox;
    private final PaymentMetrics metrics;
    private final Clock clock;

    PaymentService(
            PaymentRepository payments,
            AccountRepository accounts,
            LedgerRepository ledger,
            Outbox outbox,
            PaymentMetrics metrics,
            Clock clock) {
        this.payments = payments;
        this.accounts = accounts;
        this.ledger = ledger;
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    void charge(OrderPlaced order) {
        var entity = payments.lock(order.orderId());
        var account = accounts.lock(order.customerId());
        apply(entity, account, entity.payment().charge(order, account.map(AccountBalance::of)), "OrderPlaced");
    }

    void refund(RefundPayment request) {
        var entity = payments.lock(request.orderId());
        var account = entity.customerToCredit().flatMap(accounts::lock);
        apply(entity, account, entity.payment().refund(request), "RefundPayment, " + request.detail());
    }

    void cancel(OrderCancellationRequested request) {
        var entity = payments.lock(request.orderId());
        apply(
                entity,
                Optional.empty(),
                entity.payment().cancel(request),
                "OrderCancellationRequested, " + request.detail());
    }

    private void apply(PaymentEntity entity, Optional<Account> account, PaymentDecision decision, String cause) {
        if (decision.isNoOp(entity.payment())) {
            return;
        }
        var payment = decision.payment();
        payments.save(entity, payment);
        if (decision.ledgerEntry() != null) {
            var amount = requireNonNull(payment.amountDue()).total();
            ledger.add(account.orElseThrow().book(decision.ledgerEntry(), payment.order(), amount, clock.instant()));
        }
        if (decision.event() != null) {
            outbox.append(decision.event());
            metrics.record(decision.event());
            SagaLog.step(payment.order(), describe(decision.event()), cause);
        }
    }

    private static String describe(PaymentEvent event) {
        return switch (event) {
            case PaymentProcessed it ->
                "charged %s to %s".formatted(new Money(it.amount(), it.currency()), it.customerId());
            case PaymentDeclined it -> "declined, %s: %s".formatted(it.reason(), it.detail());
            case PaymentRefunded it ->
                "refunded %s to %s".formatted(new Money(it.amount(), it.currency()), it.customerId());
        };
    }
}
