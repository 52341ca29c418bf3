package dev.fulfilment.monitor.audit.rules;

import dev.fulfilment.monitor.facts.DuplicateSequence;
import dev.fulfilment.monitor.facts.StepOccurrence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rule that an order breaks.
 *
 * @param detail what is wrong, in words
 * @param evidence the events that show it
 */
public record Discrepancy(Rule rule, String detail, List<Evidence> evidence) {

    public Discrepancy {
        evidence = List.copyOf(evidence);
    }

    /** An event that shows a difference. */
    public record Evidence(String eventType, UUID eventId, Instant at) {

        static Evidence of(StepOccurrence sighting) {
            return new Evidence(sighting.step().eventType(), sighting.eventId(), sighting.at());
        }

        static Evidence of(DuplicateSequence reuse) {
            return new Evidence(reuse.eventType(), reuse.eventId(), reuse.at());
        }
    }

    static Discrepancy of(Rule rule, String detail, List<StepOccurrence> evidence) {
        return new Discrepancy(rule, detail, evidence.stream().map(Evidence::of).toList());
    }
}
