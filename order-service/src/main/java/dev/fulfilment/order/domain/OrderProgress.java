package dev.fulfilment.order.domain;

import static dev.fulfilment.order.domain.Milestone.CANCELLATION_REFUSED;
import static dev.fulfilment.order.domain.Milestone.CANCELLATION_REQUESTED;
import static dev.fulfilment.order.domain.Milestone.SHIPPED;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.domain.OrderEvent.CancellationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRequested;
import dev.fulfilment.order.domain.OrderEvent.FailureEvent;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import dev.fulfilment.order.domain.OrderEvent.StatusEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Milestones reached so far, each with the event that reported it. Independent of arrival order. */
record OrderProgress(NavigableMap<Milestone, StatusEvent> reached) {

    static final OrderProgress START = new OrderProgress(Collections.emptyNavigableMap());

    /** Reason given by the other services when they fail a step only because the order is cancelled. */
    private static final String ORDER_CANCELLED = "ORDER_CANCELLED";

    OrderProgress {
        reached = Collections.unmodifiableNavigableMap(new TreeMap<>(reached));
    }

    OrderProgress with(StatusEvent event) {
        var next = new TreeMap<>(reached);
        next.putIfAbsent(Milestone.of(event), event);
        return new OrderProgress(next);
    }

    boolean contains(StatusEvent event) {
        return reached.containsKey(Milestone.of(event));
    }

    OrderStatus status() {
        return reached.lastKey().status();
    }

    /** Start of the current status. */
    Instant since() {
        return reached.lastEntry().getValue().at();
    }

    /**
     * The root cause: the furthest failure whose reason is not ORDER_CANCELLED. A step that fails because of a
     * cancellation only counts as long as the cancellation itself has not arrived.
     */
    Optional<FailureEvent> failure() {
        if (reached.containsKey(SHIPPED)) {
            return Optional.empty();
        }
        List<FailureEvent> failures = reached.descendingMap().values().stream()
                .filter(FailureEvent.class::isInstance)
                .map(FailureEvent.class::cast)
                .toList();
        return failures.stream()
                .filter(each -> !each.reason().equals(ORDER_CANCELLED))
                .findFirst()
                .or(() -> failures.stream().findFirst());
    }

    Optional<Cancellation> cancellation() {
        return Optional.ofNullable(reached.get(CANCELLATION_REQUESTED))
                .map(CancellationRequested.class::cast)
                .map(request -> new Cancellation(request.reason(), request.detail(), request.at(), refused()));
    }

    private Optional<String> refused() {
        return Optional.ofNullable(reached.get(CANCELLATION_REFUSED))
                .map(CancellationRefused.class::cast)
                .map(CancellationRefused::detail);
    }

    Optional<String> trackingNumber() {
        return Optional.ofNullable(reached.get(SHIPPED))
                .map(Shipped.class::cast)
                .map(Shipped::trackingNumber);
    }
}
