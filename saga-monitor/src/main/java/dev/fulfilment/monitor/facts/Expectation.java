package dev.fulfilment.monitor.facts;

import static dev.fulfilment.monitor.facts.Step.ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.CHARGED;
import static dev.fulfilment.monitor.facts.Step.DECLINED;
import static dev.fulfilment.monitor.facts.Step.NOT_ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.NOT_SHIPPED;
import static dev.fulfilment.monitor.facts.Step.PLACED;
import static dev.fulfilment.monitor.facts.Step.REFUNDED;
import static dev.fulfilment.monitor.facts.Step.REFUND_REQUESTED;
import static dev.fulfilment.monitor.facts.Step.RELEASED;
import static dev.fulfilment.monitor.facts.Step.SHIPPED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an order waits for: one of these events, of that service.
 *
 * @param eventTypes the wire names of what may come
 */
public record Expectation(String service, List<String> eventTypes) {

    private static Expectation of(Step... steps) {
        return new Expectation(
                steps[0].service(), Stream.of(steps).map(Step::eventType).toList());
    }

    /** Empty when nothing more is to come. The way back goes before the way forward. */
    static Optional<Expectation> of(OrderFacts facts) {
        if (facts.isEnded()) {
            return Optional.empty();
        }
        if (facts.has(SHIPPED) || facts.has(REFUNDED) || facts.has(DECLINED)) {
            return Optional.of(new Expectation(PLACED.service(), List.of("OrderUpdated")));
        }
        return Optional.of(wayBack(facts).orElseGet(() -> wayForward(facts)));
    }

    private static Optional<Expectation> wayBack(OrderFacts facts) {
        if (facts.has(REFUND_REQUESTED)) {
            return Optional.of(of(REFUNDED));
        }
        if (facts.has(NOT_SHIPPED)) {
            return Optional.of(of(RELEASED, REFUND_REQUESTED));
        }
        return facts.has(NOT_ALLOCATED) ? Optional.of(of(REFUND_REQUESTED)) : Optional.empty();
    }

    private static Expectation wayForward(OrderFacts facts) {
        if (facts.has(ALLOCATED)) {
            return of(SHIPPED, NOT_SHIPPED);
        }
        if (facts.has(CHARGED)) {
            return of(ALLOCATED, NOT_ALLOCATED);
        }
        return facts.has(PLACED) ? of(CHARGED, DECLINED) : of(PLACED);
    }
}
