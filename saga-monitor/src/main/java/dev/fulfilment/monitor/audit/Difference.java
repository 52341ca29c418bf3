package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.facts.Reuse;
import dev.fulfilment.monitor.facts.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rule that an order breaks.
 *
 * @param detail what is wrong, in words
 * @param evidence the events that show it
 */
public record Difference(Rule rule, String detail, List<Evidence> evidence) {

    public Difference {
        evidence = List.copyOf(evidence);
    }

    /** An event that shows a difference. */
    public record Evidence(String eventType, UUID eventId, Instant at) {

        static Evidence of(Sighting sighting) {
            return new Evidence(sighting.step().eventType(), sighting.eventId(), sighting.at());
        }

        static Evidence of(Reuse reuse) {
            return new Evidence(reuse.eventType(), reuse.eventId(), reuse.at());
        }
    }

    static Difference of(Rule rule, String detail, List<Sighting> evidence) {
        return new Difference(rule, detail, evidence.stream().map(Evidence::of).toList());
    }
}
