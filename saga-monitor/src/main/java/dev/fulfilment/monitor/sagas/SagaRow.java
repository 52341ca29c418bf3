package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.Rule;
import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Progress;
import java.time.Instant;
import java.util.Set;

/**
 * A saga as it is kept.
 *
 * @param broken the rules that it breaks
 * @param suspect whether it may break more, which is told once all is read that was there when it was received
 * @param receivedAt when the latest of its events was read
 */
public record SagaRow(OrderFacts facts, Set<Rule> broken, boolean suspect, Instant receivedAt) {

    public static SagaRow unknown(OrderId orderId) {
        return new SagaRow(OrderFacts.nothing(orderId), Set.of(), false, Instant.EPOCH);
    }

    public OrderId orderId() {
        return facts.orderId();
    }

    public Progress progress() {
        return new Progress(facts);
    }
}
