package dev.fulfilment.monitor.audit.rules;

import dev.fulfilment.monitor.audit.rules.Discrepancy.Evidence;
import dev.fulfilment.monitor.facts.ObservedOrder;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Rules for sequence numbers: per order and topic they begin with 1, have no gaps and no duplicates. */
public final class SequenceRules {

    private SequenceRules() {}

    public static List<Discrepancy> check(ObservedOrder facts) {
        return Stream.concat(duplicates(facts), missing(facts)).toList();
    }

    private static Stream<Discrepancy> duplicates(ObservedOrder facts) {
        return facts.duplicateSequences().stream()
                .map(each -> new Discrepancy(
                        Rule.EACH_NUMBER_ONCE,
                        "sequence number %d on %s belongs to another event".formatted(each.sequence(), each.topic()),
                        List.of(Evidence.of(each))));
    }

    private static Stream<Discrepancy> missing(ObservedOrder facts) {
        return facts.sequences().entrySet().stream()
                .filter(each -> gaps(each.getValue()) > 0)
                .map(each -> new Discrepancy(
                        Rule.NO_EVENT_MISSING,
                        "%d of %d events on %s are missing"
                                .formatted(
                                        gaps(each.getValue()), each.getValue().last(), each.getKey()),
                        List.of()));
    }

    private static long gaps(SortedSet<Long> sequences) {
        return sequences.last() - sequences.size();
    }
}
