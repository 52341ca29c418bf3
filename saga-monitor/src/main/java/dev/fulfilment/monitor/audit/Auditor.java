package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.audit.rules.AmountRules;
import dev.fulfilment.monitor.audit.rules.Discrepancy;
import dev.fulfilment.monitor.audit.rules.FinalStateRules;
import dev.fulfilment.monitor.audit.rules.Rule;
import dev.fulfilment.monitor.audit.rules.SequenceRules;
import dev.fulfilment.monitor.audit.rules.StepRules;
import dev.fulfilment.monitor.facts.ObservedOrder;
import java.util.List;
import java.util.stream.Stream;

/** Finds the rules that an order breaks. Pure: the result depends on the order's events only. */
final class Auditor {

    private Auditor() {}

    /** Returns at most one discrepancy per rule. */
    static List<Discrepancy> audit(ObservedOrder facts) {
        var discrepancies = Stream.of(
                        StepRules.check(facts),
                        AmountRules.check(facts),
                        FinalStateRules.check(facts),
                        SequenceRules.check(facts))
                .flatMap(List::stream)
                .toList();
        return Stream.of(Rule.values())
                .flatMap(rule -> merged(rule, discrepancies))
                .toList();
    }

    private static Stream<Discrepancy> merged(Rule rule, List<Discrepancy> discrepancies) {
        var same = discrepancies.stream().filter(each -> each.rule() == rule).toList();
        if (same.isEmpty()) {
            return Stream.empty();
        }
        var detail = String.join("; ", same.stream().map(Discrepancy::detail).toList());
        var evidence = same.stream()
                .flatMap(each -> each.evidence().stream())
                .distinct()
                .toList();
        return Stream.of(new Discrepancy(rule, detail, evidence));
    }
}
