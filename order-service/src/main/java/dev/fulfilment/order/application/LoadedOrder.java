package dev.fulfilment.order.application;

import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.order.eventstore.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order, loaded from its stream.
 *
 * @param deadline deadline of the pending step; empty when nothing is pending
 */
public record LoadedOrder(OrderState state, Optional<Instant> deadline) {

    /** @param stream the first events of an order, or all of them */
    public static LoadedOrder of(List<StoredEvent> stream) {
        return new LoadedOrder(
                OrderState.replay(stream.stream().map(StoredEvent::event).toList()),
                Optional.ofNullable(stream.getLast().deadline()));
    }

    boolean isOverdue(Instant now) {
        return deadline.filter(by -> !by.isAfter(now)).isPresent();
    }
}
