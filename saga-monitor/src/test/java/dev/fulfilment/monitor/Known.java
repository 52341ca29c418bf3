package dev.fulfilment.monitor;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Told;
import java.util.List;

/** What is known of an order after its story. */
public final class Known {

    private Known() {}

    public static OrderFacts of(Story story) {
        return of(story, story.events());
    }

    /** The same events, in that order. */
    public static OrderFacts of(Story story, List<Envelope<?>> events) {
        var facts = OrderFacts.nothing(story.orderId());
        for (var event : events) {
            facts = new Told(Story.topic(event), Story.type(event), event).addedTo(facts);
        }
        return facts;
    }
}
