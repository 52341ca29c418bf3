package dev.fulfilment.monitor;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.monitor.facts.EventApplier;
import dev.fulfilment.monitor.facts.ObservedOrder;
import java.util.List;

/** What is known of an order after its story. */
public final class ObservedOrderFixture {

    private ObservedOrderFixture() {}

    public static ObservedOrder of(SagaFixture saga) {
        return of(saga, saga.events());
    }

    /** The same events, in that order. */
    public static ObservedOrder of(SagaFixture saga, List<Envelope<?>> events) {
        var facts = ObservedOrder.empty(saga.orderId());
        for (var event : events) {
            facts = new EventApplier(SagaFixture.topic(event), SagaFixture.type(event), event).applyTo(facts);
        }
        return facts;
    }
}
