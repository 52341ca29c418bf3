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

/** The milestones that an order has passed, each with the fact that told of it. The order of the telling is forgotten. */
record OrderProgress(NavigableMap<Milestone, StatusEvent> passed) {

    static final OrderProgress START = new OrderProgress(Collections.emptyNavigableMap());

    /** How the neighbours name it when they only carry out a cancellation. */
    private static final String ORDER_CANCELLED = "ORDER_CANCELLED";

    OrderProgress {
        passed = Collections.unmodifiableNavigableMap(new TreeMap<>(passed));
    }

    OrderProgress with(StatusEvent event) {
        var further = new TreeMap<>(passed);
        further.putIfAbsent(Milestone.of(event), event);
        return new OrderProgress(further);
    }

    boolean knows(StatusEvent event) {
        return passed.containsKey(Milestone.of(event));
    }

    OrderStatus status() {
        return passed.lastKey().status();
    }

    /** Since when the order stands where it stands. */
    Instant since() {
        return passed.lastEntry().getValue().at();
    }

    /**
     * The step that failed; what others made of it only as long as the step itself is not known. Whoever refuses a step
     * because of a cancellation is not the reason: the cancellation is.
     */
    Optional<FailureEvent> setback() {
        if (passed.containsKey(SHIPPED)) {
            return Optional.empty();
        }
        List<FailureEvent> setbacks = passed.descendingMap().values().stream()
                .filter(FailureEvent.class::isInstance)
                .map(FailureEvent.class::cast)
                .toList();
        return setbacks.stream()
                .filter(each -> !each.reason().equals(ORDER_CANCELLED))
                .findFirst()
                .or(() -> setbacks.stream().findFirst());
    }

    Optional<Cancellation> cancellation() {
        return Optional.ofNullable(passed.get(CANCELLATION_REQUESTED))
                .map(CancellationRequested.class::cast)
                .map(request -> new Cancellation(request.reason(), request.detail(), request.at(), refused()));
    }

    private Optional<String> refused() {
        return Optional.ofNullable(passed.get(CANCELLATION_REFUSED))
                .map(CancellationRefused.class::cast)
                .map(CancellationRefused::detail);
    }

    Optional<String> trackingNumber() {
        return Optional.ofNullable(passed.get(SHIPPED)).map(Shipped.class::cast).map(Shipped::trackingNumber);
    }
}
