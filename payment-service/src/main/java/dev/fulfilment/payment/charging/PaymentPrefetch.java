package dev.fulfilment.payment.charging;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderCancellationRequested;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import dev.fulfilment.payment.account.AccountRepository;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** First all orders' rows, then all accounts, each by its key: two batches never wait for each other in a circle. */
@Component
class PaymentPrefetch implements BatchPrefetch {

    private final PaymentRepository rows;
    private final AccountRepository accounts;

    PaymentPrefetch(PaymentRepository rows, AccountRepository accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    @Override
    public void prefetch(List<Event> events) {
        var payments = rows.lockAll(events.stream().flatMap(PaymentPrefetch::order));
        var toBeCharged = events.stream().flatMap(PaymentPrefetch::customer);
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
