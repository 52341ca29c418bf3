package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.facts.OrderFacts;
import java.util.List;
import java.util.stream.Stream;

/** Finds the rules that an order breaks. What it says of one depends on the order's events and on nothing else. */
final class Auditor {

    private Auditor() {}

    /** At most one difference for each rule. */
    static List<Difference> differences(OrderFacts facts) {
        var found = Stream.of(
                        StepRules.differences(facts),
                        AmountRules.differences(facts),
                        EndRules.differences(facts),
                        CountRules.differences(facts))
                .flatMap(List::stream)
                .toList();
        return Stream.of(Rule.values()).flatMap(rule -> merged(rule, found)).toList();
    }

    private static Stream<Difference> merged(Rule rule, List<Difference> found) {
        var same = found.stream().filter(each -> each.rule() == rule).toList();
        if (same.isEmpty()) {
            return Stream.empty();
        }
        var detail = String.join("; ", same.stream().map(Difference::detail).toList());
        var evidence = same.stream()
                .flatMap(each -> each.evidence().stream())
                .distinct()
                .toList();
        return Stream.of(new Difference(rule, detail, evidence));
    }
}
