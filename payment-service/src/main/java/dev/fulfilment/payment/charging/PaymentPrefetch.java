package dev.fulfilment.payment.charging;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderScoped;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import dev.fulfilment.payment.account.AccountRepository;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Locks all payments first, then all accounts, each sorted by its key, so that two batches cannot deadlock. */
@Component
class PaymentPrefetch implements BatchPrefetch {

    private final PaymentRepository payments;
    private final AccountRepository accounts;

    PaymentPrefetch(PaymentRepository payments, AccountRepository accounts) {
        this.payments = payments;
        this.accounts = accounts;
    }

    @Override
    public void prefetch(List<Event> events) {
        var locked = payments.lockAll(OrderScoped.orderIds(events));
        var toBeCharged = events.stream().flatMap(PaymentPrefetch::customer);
        var toBeCredited = locked.stream().flatMap(payment -> payment.customerToCredit().stream());
        accounts.lockAll(Stream.concat(toBeCharged, toBeCredited));
    }

    private static Stream<CustomerId> customer(Event event) {
        return event instanceof OrderPlaced placed ? Stream.of(placed.customerId()) : Stream.empty();
    }
}
