package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Unit of work on event streams: the streams that the current transaction has read and the events it appends. One statement
 * before the commit inserts all events, so a batch of a hundred messages costs one insert, and each message sees the
 * events of the previous ones.
 */
final class StreamSession implements TransactionSynchronization {

    private final EventRepository table;
    private final Map<OrderId, List<StoredEvent>> streams = new HashMap<>();
    private final List<StoredEvent> added = new ArrayList<>();
    private @Nullable Instant now;

    StreamSession(EventRepository table) {
        this.table = table;
    }

    /** Reads the streams that are not open yet, in one statement. */
    void open(Collection<OrderId> orderIds) {
        var unopened = orderIds.stream()
                .filter(id -> !streams.containsKey(id))
                .distinct()
                .toList();
        if (unopened.isEmpty()) {
            return;
        }
        unopened.forEach(id -> streams.put(id, new ArrayList<>()));
        now = table.select(unopened, event -> stream(event.orderId()).add(event));
    }

    /** Returns the database's time, which each read of streams brings along; queries it separately if none was read. */
    Instant now() {
        if (now == null) {
            now = table.select(List.of(), _ -> {});
        }
        return now;
    }

    List<StoredEvent> read(OrderId orderId) {
        open(List.of(orderId));
        return List.copyOf(stream(orderId));
    }

    void append(StoredEvent event) {
        stream(event.orderId()).add(event);
        added.add(event);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!added.isEmpty()) {
            table.insert(added);
        }
    }

    private List<StoredEvent> stream(OrderId orderId) {
        return streams.computeIfAbsent(orderId, _ -> new ArrayList<>());
    }
}
