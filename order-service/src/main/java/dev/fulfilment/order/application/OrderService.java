package dev.fulfilment.order.application;

import static java.time.temporal.ChronoUnit.MILLIS;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.Causation;
import dev.fulfilment.messaging.MessageContext;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.order.api.RejectionMapper;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every change of an order goes through here: load, decide, append, publish. */
@Component
public class OrderService {

    private final EventStore store;
    private final Outbox outbox;
    private final Causation causation;
    private final SagaMetrics metrics;
    private final DeadlineProperties deadlines;
    private final Clock clock;
    private final TransactionRetry transaction;

    OrderService(
            EventStore store,
            Outbox outbox,
            Causation causation,
            SagaMetrics metrics,
            DeadlineProperties deadlines,
            Clock clock,
            TransactionRetry transaction) {
        this.store = store;
        this.outbox = outbox;
        this.causation = causation;
        this.metrics = metrics;
        this.deadlines = deadlines;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** For a person who waits: decided again when somebody else was faster. */
    public LoadedOrder execute(OrderCommand command) {
        return execute(() -> command);
    }

    /** The same, for a command that rests on what its transaction reads. */
    public LoadedOrder execute(Supplier<OrderCommand> command) {
        return transaction.execute(() -> {
            var wanted = command.get();
            var stream = store.read(wanted.orderId());
            return inItsTrace(wanted.orderId(), stream, "change order", () -> handle(stream, wanted));
        });
    }

    /** For an event: in the transaction of its batch, which is handled again when somebody else was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(OrderCommand fact) {
        handle(store.read(fact.orderId()), fact);
    }

    /** For the clock: if the order still waits for what should have been there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void missDeadline(OrderId orderId) {
        var stream = store.read(orderId);
        known(stream)
                .filter(order -> order.isOverdue(store.now()))
                .ifPresent(order -> inItsTrace(orderId, stream, "miss deadline", () -> {
                    metrics.missed(order.state());
                    return handle(
                            stream,
                            new ExpireDeadline(orderId, order.expectsBy().orElseThrow()));
                }));
    }

    /** What neither the order's request nor an event of its saga does belongs to its trace all the same. */
    private LoadedOrder inItsTrace(OrderId orderId, List<StoredEvent> stream, String what, Supplier<LoadedOrder> step) {
        var trace = stream.isEmpty() ? null : stream.getLast().traceparent();
        return trace == null
                ? step.get()
                : causation.resume(new MessageContext(null, orderId.text(), trace), what, step);
    }

    public Optional<LoadedOrder> find(OrderId orderId) {
        return known(store.read(orderId));
    }

    private static Optional<LoadedOrder> known(List<StoredEvent> stream) {
        return stream.isEmpty() ? Optional.empty() : Optional.of(LoadedOrder.of(stream));
    }

    private LoadedOrder handle(List<StoredEvent> stream, OrderCommand command) {
        var before = known(stream);
        var now = clock.instant().truncatedTo(MILLIS);
        var decision = before.map(order -> order.state().decide(command, now))
                .orElseGet(() -> OrderState.decideNew(command, now));
        return switch (decision) {
            case Accepted(var events) ->
                events.isEmpty() ? before.orElseThrow() : accept(command.orderId(), before, events);
            case Rejected(var refusal) -> throw RejectionMapper.of(command.orderId(), refusal);
        };
    }

    private LoadedOrder accept(OrderId orderId, Optional<LoadedOrder> before, List<OrderEvent> events) {
        var past = before.map(LoadedOrder::state);
        var after = past.map(state -> state.evolve(events)).orElseGet(() -> OrderState.replay(events));
        var expectsBy = deadline(before, after);
        store.append(orderId, past.map(OrderState::version).orElse(0L), events, expectsBy.orElse(null));
        IntegrationEventMapper.of(events, after).forEach(outbox::append);
        metrics.changed(past, after);
        OrderSagaLog.tell(events, past, after);
        return new LoadedOrder(after, expectsBy);
    }

    /** What does not change what is waited for does not change until when. */
    private Optional<Instant> deadline(Optional<LoadedOrder> before, OrderState after) {
        return before.map(LoadedOrder::state).map(OrderState::expects).equals(Optional.of(after.expects()))
                ? before.flatMap(LoadedOrder::expectsBy)
                : after.expects().map(step -> store.now().plus(deadlines.patience(step)));
    }
}
