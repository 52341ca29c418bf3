package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.audit.rules.Rule;
import dev.fulfilment.monitor.facts.PendingStep;
import dev.fulfilment.monitor.facts.SagaStatus;
import dev.fulfilment.monitor.facts.SagaStep;
import dev.fulfilment.monitor.facts.StepOccurrence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saga in a list or on the board.
 *
 * @param undone true if the saga compensates or has compensated
 * @param orderStatus latest status that order-service published; null before the first
 * @param reason reason of the cancellation
 * @param expects pending step; null if the saga has ended
 * @param broken rules that it breaks
 * @param parkedBy services with a parked event of the order
 */
public record SagaSummary(
        OrderId orderId,
        @Nullable CustomerId customerId,
        SagaStatus status,
        boolean undone,
        @Nullable OrderStatus orderStatus,
        @Nullable String reason,
        @Nullable Money total,
        Instant startedAt,
        Instant lastStepAt,
        @Nullable Instant endedAt,
        @Nullable Long totalMillis,
        List<ObservedStep> steps,
        @Nullable PendingStep expects,
        Set<Rule> broken,
        Set<String> parkedBy) {

    /** An observed step with its event and the publishing service. */
    public record ObservedStep(SagaStep step, String eventType, String service, UUID eventId, Instant at) {

        static ObservedStep of(StepOccurrence sighting) {
            var step = sighting.step();
            return new ObservedStep(step, step.eventType(), step.service(), sighting.eventId(), sighting.at());
        }
    }

    public static SagaSummary of(SagaRow row, Set<String> parkedBy) {
        var facts = row.facts();
        var progress = row.progress();
        var report = facts.report();
        return new SagaSummary(
                row.orderId(),
                facts.customerId(),
                progress.status(),
                progress.isCompensating(),
                report == null ? null : report.status(),
                report == null ? null : report.reason(),
                facts.first(SagaStep.PLACED).map(StepOccurrence::money).orElse(null),
                progress.startedAt(),
                progress.lastStepAt(),
                facts.endedAt(),
                progress.totalMillis(),
                facts.steps().stream().map(ObservedStep::of).toList(),
                progress.pendingStep(),
                row.broken(),
                parkedBy);
    }
}
