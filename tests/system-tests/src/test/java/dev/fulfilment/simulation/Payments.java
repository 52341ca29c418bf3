package dev.fulfilment.simulation;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.payment.account.LedgerEntryType;
import dev.fulfilment.payment.charging.AccountBalance;
import dev.fulfilment.payment.charging.AmountDue;
import dev.fulfilment.payment.charging.Payment;
import dev.fulfilment.payment.charging.PaymentDecision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Committed state of payment-service: payments by order, account balances and the ledger. */
record Payments(Table<OrderId, Payment> rows, Table<CustomerId, BigDecimal> balances, List<Booking> ledger) {

    Outcome<Payments> on(Event event, Instant now) {
        return switch (event) {
            case OrderPlaced placed -> settle(row(placed.orderId()).charge(placed, funds(placed.customerId())));
            case OrderCancellationRequested request ->
                settle(row(request.orderId()).cancel(request));
            case RefundPayment request -> settle(row(request.orderId()).refund(request));
            default -> Outcome.unchanged(this);
        };
    }

    private Outcome<Payments> settle(PaymentDecision decision) {
        var payment = decision.payment();
        var kept = new Payments(rows.with(payment.order(), payment), balances, ledger);
        var booked = Booking.of(decision).map(kept::book).orElse(kept);
        return Outcome.of(booked, Stream.ofNullable(decision.event()));
    }

    Payments book(Booking booking) {
        var customer = booking.due().customer();
        return new Payments(
                rows,
                balances.with(customer, balances.get(customer).add(booking.signed())),
                Stream.concat(ledger.stream(), Stream.of(booking)).toList());
    }

    Payment row(OrderId order) {
        return rows.find(order).orElseGet(() -> Payment.of(order));
    }

    private Optional<AccountBalance> funds(CustomerId customer) {
        return balances.find(customer).map(balance -> new AccountBalance(balance, Fixtures.EURO));
    }

    /** Amount charged for the order and not refunded. */
    BigDecimal kept(OrderId order) {
        return ledger.stream()
                .filter(booking -> booking.order().equals(order))
                .map(Booking::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    }

    /** Ledger entry. */
    record Booking(OrderId order, LedgerEntryType type, AmountDue due) {

        static Optional<Booking> of(PaymentDecision decision) {
            var payment = decision.payment();
            return Optional.ofNullable(decision.ledgerEntry())
                    .flatMap(type -> Optional.ofNullable(payment.amountDue())
                            .map(due -> new Booking(payment.order(), type, due)));
        }

        BigDecimal signed() {
            var amount = due.total().amount();
            return switch (type) {
                case CHARGE -> amount.negate();
                case DEPOSIT, REFUND -> amount;
            };
        }
    }
}
