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
 * Rebuilds the view from the streams in a shadow table and swaps it in.
 *
 * <p>Nothing is lost: from before the first stream is read, the projection's writes go to both tables. An event that was
 * committed before its stream is read is in the stream; a later one arrives by the topic. If both have a row for an order,
 * the higher version wins.
 */
@Component
class ViewRebuilder {

    private static final int BATCH = 500;

    private final ShadowTables shadows;
    private final StreamScanner streams;
    private final OrderViewRepository view;
    private final RebuildRepository repository;

    ViewRebuilder(ShadowTables shadows, StreamScanner streams, OrderViewRepository view, RebuildRepository repository) {
        this.shadows = shadows;
        this.streams = streams;
        this.view = view;
        this.repository = repository;
    }

    /** Requires the rebuild lock. A failure leaves the view unchanged and no shadow table behind. */
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
        streams.walk(BATCH, some -> {
            view.upsert(
                    shadow,
                    some.stream()
                            .map(ViewRebuilder::row)
                            .flatMap(Optional::stream)
                            .toList());
            repository.progress(id, orders.addAndGet(some.size()));
        });
    }

    /** Drafts are not listed. */
    private static Optional<OrderRow> row(List<StoredEvent> stream) {
        return LoadedOrder.of(stream).state() instanceof Order order
                ? Optional.of(OrderViewProjection.row(IntegrationEventMapper.currentState(order)))
                : Optional.empty();
    }
}
