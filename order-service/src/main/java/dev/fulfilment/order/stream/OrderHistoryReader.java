package dev.fulfilment.order.stream;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.order.eventstore.EventStore;
import dev.fulfilment.order.eventstore.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads order histories from the event store, which all instances share. */
@Component
class OrderHistoryReader {

    private final EventStore store;

    OrderHistoryReader(EventStore store) {
        this.store = store;
    }

    /** Events of an order so far and the resulting status. */
    record OrderHistory(List<StoredEvent> events, OrderStatus status) {

        long lastVersion() {
            return events.getLast().version();
        }

        List<StoredEvent> after(long version) {
            return events.stream().filter(event -> event.version() > version).toList();
        }

        boolean isFinished() {
            return status.isFinal();
        }
    }

    /** Returns the history of an order, or empty when the order does not exist. */
    Optional<OrderHistory> of(OrderId orderId) {
        var stream = store.read(orderId);
        return stream.isEmpty() ? Optional.empty() : Optional.of(new OrderHistory(stream, status(stream)));
    }

    private static OrderStatus status(List<StoredEvent> stream) {
        return OrderState.replay(stream.stream().map(StoredEvent::event).toList())
                .status();
    }
}
