package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPreparation;
import dev.fulfilment.payment.account.Accounts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** First all orders' rows, then all accounts, each by its key: two batches never wait for each other in a circle. */
@Component
class PaymentPreparation implements BatchPreparation {

    private final PaymentRows rows;
    private final Accounts accounts;

    PaymentPreparation(PaymentRows rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    @Override
    public void prepare(List<Event> events) {
        var payments = rows.lockAll(events.stream().flatMap(PaymentPreparation::order));
        var toBeCharged = events.stream().flatMap(PaymentPreparation::customer);
        var toBeCredited = payments.stream().flatMap(payment -> payment.payer().stream());
        accounts.lockAll(Stream.concat(toBeCharged, toBeCredited));
    }

    private static Stream<OrderId> order(Event event) {
        return switch (event) {
            case OrderPlaced placed -> Stream.of(placed.orderId());
            case RefundPayment refund -> Stream.of(refund.orderId());
            case OrderCancellationRequested request -> Stream.of(request.orderId());
            default -> Stream.empty();
        };
    }

    private static Stream<CustomerId> customer(Event event) {
        return event instanceof OrderPlaced placed ? Stream.of(placed.customerId()) : Stream.empty();
    }
}
