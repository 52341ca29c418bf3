package dev.fulfilment.order.view.rebuild;

import dev.fulfilment.order.application.IntegrationEventMapper;
import dev.fulfilment.order.application.LoadedOrder;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.eventstore.StoredEvent;
import dev.fulfilment.order.eventstore.StreamScanner;
import dev.fulfilment.order.view.OrderRow;
import dev.fulfilment.order.view.OrderViewProjection;
import dev.fulfilment.order.view.OrderViewRepository;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Builds the view anew from the streams, beside the one in use, and puts it in its place.
 *
 * <p>Nothing is lost: from before the first stream is read, whatever the projection writes goes to both tables. An event
 * that was committed before its stream is read is in the stream; one that is committed later comes by the topic. And where
 * both tell of an order, the higher version stays.
 */
@Component
class ViewRebuilder {

    private static final int ORDERS_AT_ONCE = 500;

    private final ShadowTables shadows;
    private final StreamScanner streams;
    private final OrderViewRepository table;
    private final RebuildRepository log;

    ViewRebuilder(ShadowTables shadows, StreamScanner streams, OrderViewRepository table, RebuildRepository log) {
        this.shadows = shadows;
        this.streams = streams;
        this.table = table;
        this.log = log;
    }

    /** Only one at a time; leaves the view as it was when it fails, and nothing of its own. */
    void run(long id) {
        shadows.dropAll();
        try {
            var shadow = shadows.create(id);
            fill(shadow, id);
            shadows.replaceView(shadow);
        } finally {
            shadows.dropAll();
        }
    }

    private void fill(String shadow, long id) {
        var orders = new AtomicLong();
        streams.walk(ORDERS_AT_ONCE, some -> {
            table.upsert(
                    shadow,
                    some.stream()
                            .map(ViewRebuilder::row)
                            .flatMap(Optional::stream)
                            .toList());
            log.progress(id, orders.addAndGet(some.size()));
        });
    }

    /** Drafts are not listed. */
    private static Optional<OrderRow> row(List<StoredEvent> stream) {
        return LoadedOrder.of(stream).state() instanceof Order order
                ? Optional.of(OrderViewProjection.row(IntegrationEventMapper.currentState(order)))
                : Optional.empty();
    }
}
