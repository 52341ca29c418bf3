package dev.fulfilment.payment.settlement;

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
import dev.fulfilment.payment.account.Accounts;
import dev.fulfilment.payment.account.Ledger;
import dev.fulfilment.payment.account.LedgerEntry;
import dev.fulfilment.service.SagaLog;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges and refunds: finds what the decision needs, and keeps and publishes what was decided. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Payments {

    private final PaymentRows rows;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Outbox outbox;
    private final PaymentMetrics metrics;
    private final Clock clock;

    Payments(PaymentRows rows, Accounts accounts, Ledger ledger, Outbox outbox, PaymentMetrics metrics, Clock clock) {
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
        settle(row, row.payment().charge(order, account.map(Funds::of)), "OrderPlaced");
    }

    void refund(RefundPayment request) {
        var row = rows.lock(request.orderId());
        settle(row, row.payment().refund(request), "RefundPayment, " + request.detail());
    }

    void cancel(OrderCancellationRequested request) {
        var row = rows.lock(request.orderId());
        settle(row, row.payment().cancel(request), "OrderCancellationRequested, " + request.detail());
    }

    private void settle(PaymentRow row, Settlement settlement, String why) {
        rows.keep(row, settlement.payment());
        if (settlement.movement() != null) {
            ledger.add(book(settlement.payment(), settlement.movement()));
        }
        if (settlement.event() != null) {
            outbox.append(settlement.event());
            metrics.settled(settlement.event());
            SagaLog.step(settlement.event().orderId(), told(settlement.event()), why);
        }
    }

    private LedgerEntry book(Payment payment, Movement movement) {
        var bill = requireNonNull(payment.bill());
        var account = accounts.lock(bill.customer()).orElseThrow();
        return switch (movement) {
            case CHARGE -> account.charge(payment.order(), bill.total(), clock.instant());
            case REFUND -> account.refund(payment.order(), bill.total(), clock.instant());
        };
    }

    private static String told(PaymentEvent event) {
        return switch (event) {
            case PaymentProcessed it ->
                "charged %s to %s".formatted(new Money(it.amount(), it.currency()), it.customerId());
            case PaymentDeclined it -> "declined, %s: %s".formatted(it.reason(), it.detail());
            case PaymentRefunded it ->
                "refunded %s to %s".formatted(new Money(it.amount(), it.currency()), it.customerId());
        };
    }
}
