package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.rules.Rule;
import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.SagaProgress;
import java.time.Instant;
import java.util.Set;

/**
 * A saga as it is kept.
 *
 * @param broken the rules that it breaks
 * @param suspect whether it may break more, which is told once all is read that was there when it was received
 * @param receivedAt when the latest of its events was read
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
