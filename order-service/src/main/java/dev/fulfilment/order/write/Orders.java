package dev.fulfilment.order.write;

import static java.time.temporal.ChronoUnit.MILLIS;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.domain.Decision.Accepted;
import dev.fulfilment.order.domain.Decision.Refused;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderCommand;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.eventstore.EventStore;
import dev.fulfilment.order.eventstore.StoredEvent;
import dev.fulfilment.service.TransactionRetry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every change of an order goes through here: load, decide, append, publish. */
@Component
public class Orders {

    private final EventStore store;
    private final OrderPublication publication;
    private final SagaMetrics metrics;
    private final Clock clock;
    private final TransactionRetry transaction;

    Orders(
            EventStore store,
            OrderPublication publication,
            SagaMetrics metrics,
            Clock clock,
            TransactionRetry transaction) {
        this.store = store;
        this.publication = publication;
        this.metrics = metrics;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** For a person who waits: decided again when somebody else was faster. */
    public Order execute(OrderCommand command) {
        return transaction.execute(() -> handle(command));
    }

    /** For an event: in the transaction of its batch, which is handled again when somebody else was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(OrderCommand fact) {
        handle(fact);
    }

    Optional<Order> find(OrderId orderId) {
        var stream = store.read(orderId);
        return stream.isEmpty() ? Optional.empty() : Optional.of(replay(stream));
    }

    private Order handle(OrderCommand command) {
        var before = find(command.orderId());
        var now = clock.instant().truncatedTo(MILLIS);
        var decision = before.map(order -> order.decide(command, now)).orElseGet(() -> Order.decideFirst(command, now));
        return switch (decision) {
            case Accepted(var events) -> events.isEmpty() ? before.orElseThrow() : accept(command, before, events);
            case Refused(var refusal) -> throw RefusalProblem.of(command.orderId(), refusal);
        };
    }

    private Order accept(OrderCommand command, Optional<Order> before, List<OrderEvent> events) {
        store.append(command.orderId(), before.map(Order::version).orElse(0L), events);
        var after = replay(store.read(command.orderId()));
        publication.publish(events, after);
        metrics.changed(before, after);
        if (!before.map(Order::status).equals(Optional.of(after.status()))) {
            events.forEach(event -> SagaStory.tell(event, after));
        }
        return after;
    }

    private static Order replay(List<StoredEvent> stream) {
        return Order.replay(stream.stream().map(StoredEvent::event).toList());
    }
}
