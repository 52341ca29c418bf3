package dev.fulfilment.monitor.facts;

import static dev.fulfilment.monitor.facts.SagaStep.ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.CHARGED;
import static dev.fulfilment.monitor.facts.SagaStep.DECLINED;
import static dev.fulfilment.monitor.facts.SagaStep.NOT_ALLOCATED;
import static dev.fulfilment.monitor.facts.SagaStep.NOT_SHIPPED;
import static dev.fulfilment.monitor.facts.SagaStep.PLACED;
import static dev.fulfilment.monitor.facts.SagaStep.REFUNDED;
import static dev.fulfilment.monitor.facts.SagaStep.SHIPPED;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an order has come, and how long that took. */
public record SagaProgress(ObservedOrder facts) {

    public SagaStatus status() {
        var report = facts.report();
        return report == null ? SagaStatus.RUNNING : SagaStatus.of(report.status());
    }

    /** Whether what was done is being undone, or was. */
    public boolean isCompensating() {
        return !facts.has(SHIPPED)
                && facts.earliest(DECLINED, NOT_ALLOCATED, NOT_SHIPPED, SagaStep.REFUND_REQUESTED, REFUNDED)
                        .isPresent();
    }

    /** When the order was placed; while that was not told, the earliest that was. */
    public Instant startedAt() {
        return facts.earliest(PLACED)
                .or(() -> facts.earliest(SagaStep.values()))
                .orElseGet(this::reportedAt);
    }

    /** When the latest step was taken. */
    public Instant lastStepAt() {
        return facts.steps().isEmpty() ? reportedAt() : facts.steps().getLast().at();
    }

    private Instant reportedAt() {
        var report = facts.report();
        return report == null ? Instant.EPOCH : report.at();
    }

    public @Nullable PendingStep pendingStep() {
        return PendingStep.of(facts).orElse(null);
    }

    public @Nullable Long paymentMillis() {
        return millis(facts.earliest(PLACED), facts.earliest(CHARGED, DECLINED));
    }

    public @Nullable Long allocationMillis() {
        return millis(facts.earliest(CHARGED), facts.earliest(ALLOCATED, NOT_ALLOCATED));
    }

    public @Nullable Long shipmentMillis() {
        return millis(facts.earliest(ALLOCATED), facts.earliest(SHIPPED, NOT_SHIPPED));
    }

    /** From the step that could not be done to the money being back. */
    public @Nullable Long compensationMillis() {
        return millis(facts.earliest(NOT_ALLOCATED, NOT_SHIPPED), facts.earliest(REFUNDED));
    }

    /** From the placing to order-service's word that it is finished. */
    public @Nullable Long totalMillis() {
        return millis(facts.earliest(PLACED), Optional.ofNullable(facts.endedAt()));
    }

    /** Two clocks may have told the two ends: what is negative took no time. */
    private static @Nullable Long millis(Optional<Instant> from, Optional<Instant> to) {
        return from.isEmpty() || to.isEmpty()
                ? null
                : Math.max(0, Duration.between(from.get(), to.get()).toMillis());
    }
}
