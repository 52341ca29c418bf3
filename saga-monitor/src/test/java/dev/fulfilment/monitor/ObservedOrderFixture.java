package dev.fulfilment.monitor;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.monitor.facts.EventApplier;
import dev.fulfilment.monitor.facts.ObservedOrder;
import java.util.List;

/** Observed orders after the events of a saga. */
public final class ObservedOrderFixture {

    private ObservedOrderFixture() {}

    public static ObservedOrder of(SagaFixture saga) {
        return of(saga, saga.events());
    }

    /** Applies the given events in the given order. */
    public static ObservedOrder of(SagaFixture saga, List<Envelope<?>> events) {
        var facts = ObservedOrder.empty(saga.orderId());
        for (var event : events) {
            facts = new EventApplier(SagaFixture.topic(event), SagaFixture.type(event), event).applyTo(facts);
        }
        return facts;
    }
}
