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
import dev.fulfilment.payment.account.AccountRepository;
import dev.fulfilment.payment.account.LedgerEntry;
import dev.fulfilment.payment.account.LedgerRepository;
import dev.fulfilment.service.logging.SagaLog;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges and refunds: finds what the decision needs, and keeps and publishes what was decided. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PaymentService {

    private final PaymentRepository rows;
    private final AccountRepository accounts;
    private final LedgerRepository ledger;
    private final Outbox outbox;
    private final PaymentMetrics metrics;
    private final Clock clock;

    PaymentService(
            PaymentRepository rows,
            AccountRepository accounts,
            LedgerRepository ledger,
            Outbox outbox,
            PaymentMetrics metrics,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.ledger = ledger;
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    void charge(OrderPlaced order) {
        var row = rows.lock(order.orderId());
        var account = accounts.lock(order.customerId());
        apply(row, row.payment().charge(order, account.map(AccountBalance::of)), "OrderPlaced");
    }

    void refund(RefundPayment request) {
        var row = rows.lock(request.orderId());
        apply(row, row.payment().refund(request), "RefundPayment, " + request.detail());
    }

    void cancel(OrderCancellationRequested request) {
        var row = rows.lock(request.orderId());
        apply(row, row.payment().cancel(request), "OrderCancellationRequested, " + request.detail());
    }

    private void apply(PaymentEntity row, PaymentDecision settlement, String why) {
        rows.save(row, settlement.payment());
        if (settlement.movement() != null) {
            ledger.add(book(settlement.payment(), settlement.movement()));
        }
        if (settlement.event() != null) {
            outbox.append(settlement.event());
            metrics.settled(settlement.event());
            SagaLog.step(settlement.event().orderId(), describe(settlement.event()), why);
        }
    }

    private LedgerEntry book(Payment payment, Movement movement) {
        var bill = requireNonNull(payment.amountDue());
        var account = accounts.lock(bill.customer()).orElseThrow();
        return switch (movement) {
            case CHARGE -> account.charge(payment.order(), bill.total(), clock.instant());
            case REFUND -> account.refund(payment.order(), bill.total(), clock.instant());
        };
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
