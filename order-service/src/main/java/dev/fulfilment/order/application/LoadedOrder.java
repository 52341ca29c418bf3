package dev.fulfilment.order.application;

import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.order.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as its stream says it.
 *
 * @param expectsBy when what it waits for is to be there; empty where it waits for nothing
 */
public record LoadedOrder(OrderState state, Optional<Instant> expectsBy) {

    /** What the first events of a stream, or all of them, make. */
    public static LoadedOrder of(List<StoredEvent> stream) {
        return new LoadedOrder(
                OrderState.replay(stream.stream().map(StoredEvent::event).toList()),
                Optional.ofNullable(stream.getLast().expectsBy()));
    }

    boolean isOverdue(Instant now) {
        return expectsBy.filter(by -> !by.isAfter(now)).isPresent();
    }
}
