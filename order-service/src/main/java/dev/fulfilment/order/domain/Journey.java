package dev.fulfilment.order.domain;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.domain.OrderEvent.Setback;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The milestones that an order has passed, each with the fact that told of it. The order of the telling is forgotten. */
record Journey(NavigableMap<Milestone, OrderEvent> passed) {

    static final Journey START = new Journey(Collections.emptyNavigableMap());

    Journey {
        passed = Collections.unmodifiableNavigableMap(new TreeMap<>(passed));
    }

    Journey with(OrderEvent event) {
        var further = new TreeMap<>(passed);
        further.putIfAbsent(Milestone.of(event), event);
        return new Journey(further);
    }

    boolean knows(OrderEvent event) {
        return passed.containsKey(Milestone.of(event));
    }

    OrderStatus status() {
        return passed.lastKey().status();
    }

    /** The step that failed; what others made of it only as long as the step itself is not known. */
    Optional<Setback> setback() {
        return passed.descendingMap().values().stream()
                .filter(Setback.class::isInstance)
                .map(Setback.class::cast)
                .findFirst();
    }

    Optional<String> trackingNumber() {
        return Optional.ofNullable(passed.get(Milestone.SHIPPED))
                .map(Shipped.class::cast)
                .map(Shipped::trackingNumber);
    }
}
