package dev.fulfilment.monitor.audit;

import dev.fulfilment.monitor.audit.Difference.Evidence;
import dev.fulfilment.monitor.facts.OrderFacts;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/** A publisher counts an order's events on a topic from 1, without holes, and no number twice. */
final class CountRules {

    private CountRules() {}

    static List<Difference> differences(OrderFacts facts) {
        return Stream.concat(reused(facts), missing(facts)).toList();
    }

    private static Stream<Difference> reused(OrderFacts facts) {
        return facts.reuses().stream()
                .map(each -> new Difference(
                        Rule.EACH_NUMBER_ONCE,
                        "number %d on %s is another event's".formatted(each.sequence(), each.topic()),
                        List.of(Evidence.of(each))));
    }

    private static Stream<Difference> missing(OrderFacts facts) {
        return facts.sequences().entrySet().stream()
                .filter(each -> holes(each.getValue()) > 0)
                .map(each -> new Difference(
                        Rule.NO_EVENT_MISSING,
                        "%d of %d events on %s are missing"
                                .formatted(
                                        holes(each.getValue()), each.getValue().last(), each.getKey()),
                        List.of()));
    }

    private static long holes(SortedSet<Long> numbers) {
        return numbers.last() - numbers.size();
    }
}
