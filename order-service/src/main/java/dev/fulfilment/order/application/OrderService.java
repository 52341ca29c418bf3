package dev.fulfilment.order.application;

import static java.time.temporal.ChronoUnit.MILLIS;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.MessageContext;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.order.domain.OrderCommand;
import dev.fulfilment.order.domain.OrderCommand.ExpireDeadline;
import dev.fulfilment.order.domain.OrderDecision.Accepted;
import dev.fulfilment.order.domain.OrderDecision.Rejected;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.order.eventstore.EventStore;
import dev.fulfilment.order.eventstore.StoredEvent;
import dev.fulfilment.service.jdbc.TransactionRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Application service of orders: every change is loaded, decided, appended and published here. */
@Service
public class OrderService {

    private final EventStore store;
    private final Outbox outbox;
    private final Causation causation;
    private final SagaMetrics metrics;
    private final DeadlineProperties deadlines;
    private final Clock clock;
    private final TransactionRetry transaction;
    private final ApplicationEventPublisher changes;

    OrderService(
            EventStore store,
            Outbox outbox,
            Causation causation,
            SagaMetrics metrics,
            DeadlineProperties deadlines,
            Clock clock,
            TransactionRetry transaction,
            ApplicationEventPublisher changes) {
        this.store = store;
        this.outbox = outbox;
        this.causation = causation;
        this.metrics = metrics;
        this.deadlines = deadlines;
        this.clock = clock;
        this.transaction = transaction;
        this.changes = changes;
    }

    /** Executes a client's command in one transaction, repeated after a concurrent append. */
    public LoadedOrder execute(OrderCommand command) {
        return execute(() -> command);
    }

    /** Executes a command that is built from data read in the same transaction. */
    public LoadedOrder execute(Supplier<OrderCommand> command) {
        return transaction.execute(() -> {
            var requested = command.get();
            var stream = store.read(requested.orderId());
            return inTrace(requested.orderId(), stream, "change order", () -> handle(stream, requested));
        });
    }

    /** Records an event in the transaction of its batch, which is redelivered after a concurrent append. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(OrderCommand outcome) {
        handle(store.read(outcome.orderId()), outcome);
    }

    /** Cancels the order if its pending step is still overdue. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expireDeadline(OrderId orderId) {
        var stream = store.read(orderId);
        load(stream)
                .filter(order -> order.isOverdue(store.now()))
                .ifPresent(order -> inTrace(orderId, stream, "miss deadline", () -> {
                    metrics.missed(order.state());
                    return handle(
                            stream, new ExpireDeadline(orderId, order.deadline().orElseThrow()));
                }));
    }

    /** Continues the trace of the order's saga for changes that neither its first request nor an event causes. */
    private LoadedOrder inTrace(
            OrderId orderId, List<StoredEvent> stream, String spanName, Supplier<LoadedOrder> change) {
        var trace = stream.isEmpty() ? null : stream.getLast().traceparent();
        return trace == null
                ? change.get()
                : causation.resume(new MessageContext(null, orderId.text(), trace), spanName, change);
    }

    public Optional<LoadedOrder> find(OrderId orderId) {
        return load(store.read(orderId));
    }

    private static Optional<LoadedOrder> load(List<StoredEvent> stream) {
        return stream.isEmpty() ? Optional.empty() : Optional.of(LoadedOrder.of(stream));
    }

    private LoadedOrder handle(List<StoredEvent> stream, OrderCommand command) {
        var before = load(stream);
        var now = clock.instant().truncatedTo(MILLIS);
        var decision = before.map(order -> order.state().decide(command, now))
                .orElseGet(() -> OrderState.decideNew(command, now));
        return switch (decision) {
            case Accepted accepted when accepted.events().isEmpty() -> before.orElseThrow();
            case Accepted(var after, var events) -> save(before, after, events);
            case Rejected(var rejection) -> throw RejectionMapper.of(command.orderId(), rejection);
        };
    }

    private LoadedOrder save(Optional<LoadedOrder> loaded, OrderState after, List<OrderEvent> events) {
        var before = loaded.map(LoadedOrder::state);
        var deadline = deadline(loaded, after);
        store.append(after.id(), before.map(OrderState::version).orElse(0L), events, deadline.orElse(null));
        publish(after.id(), IntegrationEventMapper.of(events, after));
        metrics.changed(before, after);
        OrderSagaLog.log(events, before, after);
        return new LoadedOrder(after, deadline);
    }

    private void publish(OrderId orderId, List<Event> published) {
        if (published.isEmpty()) {
            changes.publishEvent(new UnpublishedChange(orderId));
        }
        published.forEach(outbox::append);
    }

    /** A change that leaves the pending step as it is leaves its deadline as it is. */
    private Optional<Instant> deadline(Optional<LoadedOrder> loaded, OrderState after) {
        return loaded.map(LoadedOrder::state).map(OrderState::pendingStep).equals(Optional.of(after.pendingStep()))
                ? loaded.flatMap(LoadedOrder::deadline)
                : after.pendingStep().map(step -> store.now().plus(deadlines.timeout(step)));
    }
}
