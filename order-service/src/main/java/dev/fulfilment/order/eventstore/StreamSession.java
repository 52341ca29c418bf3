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
 * The streams that the current transaction has opened, and what it adds to them. Everything is written at once before
 * the commit, so a batch of a hundred messages costs one statement, and each message sees what those before it added.
 */
final class StreamSession implements TransactionSynchronization {

    private final EventRepository table;
    private final Map<OrderId, List<StoredEvent>> streams = new HashMap<>();
    private final List<StoredEvent> added = new ArrayList<>();
    private @Nullable Instant now;

    StreamSession(EventRepository table) {
        this.table = table;
    }

    /** Reads those that are not open yet, all in one statement. */
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

    /** Told by the database with the streams; asked for it alone only when none was opened. */
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
