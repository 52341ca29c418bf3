package dev.fulfilment.monitor.facts;

import static dev.fulfilment.monitor.facts.SagaStep.ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.CHARGED;
import static dev.fulfilment.monitor.facts.SagaStep.DECLINED;
import static dev.fulfilment.monitor.facts.SagaStep.NOT_ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.NOT_SHIPPED;
import static dev.fulfilment.monitor.facts.SagaStep.PLACED;
import static dev.fulfilment.monitor.facts.SagaStep.REFUNDED;
import static dev.fulfilment.monitor.facts.SagaStep.REFUND_REQUESTED;
import static dev.fulfilment.monitor.facts.SagaStep.RELEASED;
import static dev.fulfilment.monitor.facts.SagaStep.SHIPPED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Step that an order waits for: one of several events of a service.
 *
 * @param eventTypes wire names of the possible events
 */
public record PendingStep(String service, List<String> eventTypes) {

    private static PendingStep of(SagaStep... steps) {
        return new PendingStep(
                steps[0].service(), Stream.of(steps).map(SagaStep::eventType).toList());
    }

    /** Returns empty if the saga has ended. Compensation takes precedence over progress. */
    static Optional<PendingStep> of(ObservedOrder facts) {
        if (facts.isEnded()) {
            return Optional.empty();
        }
        if (facts.has(SHIPPED) || facts.has(REFUNDED) || facts.has(DECLINED)) {
            return Optional.of(new PendingStep(PLACED.service(), List.of("OrderUpdated")));
        }
        return Optional.of(compensation(facts).orElseGet(() -> forward(facts)));
    }

    private static Optional<PendingStep> compensation(ObservedOrder facts) {
        if (facts.has(REFUND_REQUESTED)) {
            return Optional.of(of(REFUNDED));
        }
        if (facts.has(NOT_SHIPPED)) {
            return Optional.of(of(RELEASED, REFUND_REQUESTED));
        }
        return facts.has(NOT_ALLOCATED) ? Optional.of(of(REFUND_REQUESTED)) : Optional.empty();
    }

    private static PendingStep forward(ObservedOrder facts) {
        if (facts.has(ALLOCATED)) {
            return of(SHIPPED, NOT_SHIPPED);
        }
        if (facts.has(CHARGED)) {
            return of(ALLOCATED, NOT_ALLOCATED);
        }
        return facts.has(PLACED) ? of(CHARGED, DECLINED) : of(PLACED);
    }
}
