package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.rules.Rule;
import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.SagaProgress;
import java.time.Instant;
import java.util.Set;

/**
 * Stored saga.
 *
 * @param broken rules that it breaks
 * @param auditPending true if it may break more rules, to be decided once all older records are read
 * @param receivedAt time at which its latest event was read
 */
public record SagaRow(ObservedOrder facts, Set<Rule> broken, boolean auditPending, Instant receivedAt) {

    public static SagaRow empty(OrderId orderId) {
        return new SagaRow(ObservedOrder.empty(orderId), Set.of(), false, Instant.EPOCH);
    }

    public OrderId orderId() {
        return facts.orderId();
    }

    public SagaProgress progress() {
        return new SagaProgress(facts);
    }
}
