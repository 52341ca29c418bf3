package dev.fulfilment.monitor.audit.rules;

import dev.fulfilment.monitor.facts.DuplicateSequence;
import dev.fulfilment.monitor.facts.StepOccurrence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rule that an order breaks.
 *
 * @param detail description of the mistake
 * @param evidence events that prove it
 */
public record Discrepancy(Rule rule, String detail, List<Evidence> evidence) {

    public Discrepancy {
        evidence = List.copyOf(evidence);
    }

    /** An event that proves a discrepancy. */
    public record Evidence(String eventType, UUID eventId, Instant at) {

        static Evidence of(StepOccurrence occurrence) {
            return new Evidence(occurrence.step().eventType(), occurrence.eventId(), occurrence.at());
        }

        static Evidence of(DuplicateSequence duplicate) {
            return new Evidence(duplicate.eventType(), duplicate.eventId(), duplicate.at());
        }
    }

    static Discrepancy of(Rule rule, String detail, List<StepOccurrence> evidence) {
        return new Discrepancy(rule, detail, evidence.stream().map(Evidence::of).toList());
    }
}
