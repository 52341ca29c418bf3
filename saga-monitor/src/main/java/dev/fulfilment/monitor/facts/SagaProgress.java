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

/** Progress of a saga and the durations of its steps, derived from an observed order. */
public record SagaProgress(ObservedOrder facts) {

    public SagaStatus status() {
        var report = facts.report();
        return report == null ? SagaStatus.RUNNING : SagaStatus.of(report.status());
    }

    /** Returns true if a step failed, so that the saga compensates or has compensated. */
    public boolean isCompensating() {
        return !facts.has(SHIPPED)
                && facts.earliest(DECLINED, NOT_ALLOCATED, NOT_SHIPPED, SagaStep.REFUND_REQUESTED, REFUNDED)
                        .isPresent();
    }

    /** Returns the time of the placing, or of the earliest event if the placing is not observed yet. */
    public Instant startedAt() {
        return facts.earliest(PLACED)
                .or(() -> facts.earliest(SagaStep.values()))
                .orElseGet(this::reportedAt);
    }

    /** Returns the time of the latest step. */
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

    /** Returns the duration of the compensation, from the failed step to the refund. */
    public @Nullable Long compensationMillis() {
        return millis(facts.earliest(NOT_ALLOCATED, NOT_SHIPPED), facts.earliest(REFUNDED));
    }

    /** Returns the duration from the placing to the first final status. */
    public @Nullable Long totalMillis() {
        return millis(facts.earliest(PLACED), Optional.ofNullable(facts.endedAt()));
    }

    /** Returns at least 0: the two timestamps may come from different clocks. */
    private static @Nullable Long millis(Optional<Instant> from, Optional<Instant> to) {
        return from.isEmpty() || to.isEmpty()
                ? null
                : Math.max(0, Duration.between(from.get(), to.get()).toMillis());
    }
}
