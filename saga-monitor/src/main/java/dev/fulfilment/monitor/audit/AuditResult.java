package dev.fulfilment.monitor.audit;

import static java.util.stream.Collectors.toCollection;

import dev.fulfilment.monitor.audit.rules.Discrepancy;
import dev.fulfilment.monitor.audit.rules.Rule;
import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.facts.SagaProgress;
import dev.fulfilment.monitor.facts.SagaStep;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Result of the audit of an order.
 *
 * @param discrepancies discrepancies that are certain
 * @param pending true if there may be more: an event is missing that may not have been read yet
 * @param newlyBroken rules that were not known to be broken before
 * @param resolved rules that were reported as broken and are not
 */
public record AuditResult(List<Discrepancy> discrepancies, boolean pending, Set<Rule> newlyBroken, Set<Rule> resolved) {

    private static final int UUID_BY_TIME = 7;

    /**
     * @param before rules that were known to be broken
     * @param allRead true if every event published before the order's latest one has been read
     */
    public static AuditResult of(ObservedOrder facts, Set<Rule> before, boolean allRead) {
        var discrepancies = Auditor.audit(facts);
        var certain = discrepancies.stream()
                .filter(each -> allRead || each.rule().isDecidedAtOnce() || before.contains(each.rule()))
                .toList();
        return new AuditResult(
                certain, certain.size() < discrepancies.size(), rules(certain, before), resolved(certain, before));
    }

    private static Set<Rule> rules(List<Discrepancy> discrepancies, Set<Rule> without) {
        return discrepancies.stream()
                .map(Discrepancy::rule)
                .filter(rule -> !without.contains(rule))
                .collect(toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    private static Set<Rule> resolved(List<Discrepancy> discrepancies, Set<Rule> before) {
        var resolved = EnumSet.noneOf(Rule.class);
        resolved.addAll(before);
        discrepancies.forEach(each -> resolved.remove(each.rule()));
        return resolved;
    }

    /** Returns the result for an order whose events may be incomplete: no rule counts as broken. */
    public static AuditResult notAuditable(Set<Rule> before) {
        return new AuditResult(List.of(), false, Set.of(), before);
    }

    public Set<Rule> broken() {
        return rules(discrepancies, Set.of());
    }

    public boolean isUnchanged() {
        return newlyBroken.isEmpty() && resolved.isEmpty();
    }

    /** Returns true if the order was placed after the start of the topics, so that none of its events has been deleted. */
    public static boolean isFullyObserved(ObservedOrder facts, Instant knownFrom) {
        return !placedAt(facts).isBefore(knownFrom);
    }

    private static Instant placedAt(ObservedOrder facts) {
        return facts.earliest(SagaStep.PLACED).orElseGet(() -> {
            var id = facts.orderId().value();
            return id.version() == UUID_BY_TIME ? time(id) : new SagaProgress(facts).startedAt();
        });
    }

    private static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
