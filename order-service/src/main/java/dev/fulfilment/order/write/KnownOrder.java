package dev.fulfilment.order.write;

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
public record KnownOrder(OrderState state, Optional<Instant> expectsBy) {

    /** What the first events of a stream, or all of them, make. */
    static KnownOrder of(List<StoredEvent> stream) {
        return new KnownOrder(
                OrderState.replay(stream.stream().map(StoredEvent::event).toList()),
                Optional.ofNullable(stream.getLast().expectsBy()));
    }

    boolean isOverdue(Instant now) {
        return expectsBy.filter(by -> !by.isAfter(now)).isPresent();
    }
}
