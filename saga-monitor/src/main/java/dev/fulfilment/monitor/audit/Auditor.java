package dev.fulfilment.monitor.audit;

import static dev.fulfilment.monitor.facts.Step.ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.CHARGED;
import static dev.fulfilment.monitor.facts.Step.DECLINED;
import static dev.fulfilment.monitor.facts.Step.NOT_ALLOCATED;
import static dev.fulfilment.monitor.facts.Step.NOT_SHIPPED;
import static dev.fulfilment.monitor.facts.Step.PLACED;
import static dev.fulfilment.monitor.facts.Step.REFUNDED;
import static dev.fulfilment.monitor.facts.Step.REFUND_REQUESTED;
import static dev.fulfilment.monitor.facts.Step.RELEASED;
import static dev.fulfilment.monitor.facts.Step.SHIPPED;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.audit.Difference.Evidence;
import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Sighting;
import dev.fulfilment.monitor.facts.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the rules that the facts of one order break. What it says of an order depends on its events and on nothing else. */
public final class Auditor {

    private static final Map<Step, Rule> ONCE = Map.of(
            CHARGED, Rule.CHARGED_ONCE,
            REFUNDED, Rule.REFUNDED_ONCE,
            ALLOCATED, Rule.ALLOCATED_ONCE,
            RELEASED, Rule.RELEASED_ONCE,
            SHIPPED, Rule.SHIPPED_ONCE,
            PLACED, Rule.TOLD_ONCE,
            DECLINED, Rule.TOLD_ONCE,
            NOT_ALLOCATED, Rule.TOLD_ONCE,
            NOT_SHIPPED, Rule.TOLD_ONCE,
            REFUND_REQUESTED, Rule.TOLD_ONCE);

    private final OrderFacts facts;
    private final List<Difference> found = new ArrayList<>();

    private Auditor(OrderFacts facts) {
        this.facts = facts;
    }

    /** At most one difference for each rule. */
    public static List<Difference> differences(OrderFacts facts) {
        var auditor = new Auditor(facts);
        auditor.once();
        auditor.oneWayOnly();
        auditor.money();
        auditor.goods();
        auditor.causes();
        auditor.end();
        auditor.count();
        return auditor.onePerRule();
    }

    private List<Difference> onePerRule() {
        return Stream.of(Rule.values())
                .map(rule -> found.stream().filter(each -> each.rule() == rule).toList())
                .filter(each -> !each.isEmpty())
                .map(Auditor::merged)
                .toList();
    }

    private static Difference merged(List<Difference> same) {
        var detail = String.join("; ", same.stream().map(Difference::detail).toList());
        var evidence = same.stream()
                .flatMap(each -> each.evidence().stream())
                .distinct()
                .toList();
        return new Difference(same.getFirst().rule(), detail, evidence);
    }

    private void once() {
        ONCE.forEach((step, rule) -> {
            var told = facts.all(step);
            if (told.size() > 1) {
                found(rule, "%d times %s".formatted(told.size(), step.eventType()), told);
            }
        });
    }

    private void oneWayOnly() {
        notBoth(CHARGED, DECLINED);
        notBoth(ALLOCATED, NOT_ALLOCATED);
        notBoth(SHIPPED, NOT_SHIPPED);
        notBoth(SHIPPED, RELEASED);
        notBoth(SHIPPED, REFUNDED);
    }

    private void notBoth(Step one, Step other) {
        if (facts.has(one) && facts.has(other)) {
            found(
                    Rule.ONE_WAY_ONLY,
                    "%s and %s".formatted(one.eventType(), other.eventType()),
                    both(facts.all(one), facts.all(other)));
        }
    }

    private void money() {
        same(Rule.CHARGED_WHAT_IS_OWED, PLACED, CHARGED, Sighting::money);
        same(Rule.REFUNDED_WHAT_WAS_CHARGED, CHARGED, REFUNDED, Sighting::money);
    }

    private void goods() {
        same(Rule.ALLOCATED_WHAT_IS_ORDERED, PLACED, ALLOCATED, Sighting::goods);
        same(Rule.RELEASED_WHAT_WAS_ALLOCATED, ALLOCATED, RELEASED, Sighting::goods);
    }

    /** Of that step each must say the same as the first of the other; what is not there yet says nothing. */
    private void same(Rule rule, Step first, Step then, Function<Sighting, @Nullable Object> what) {
        facts.first(first)
                .ifPresent(right -> facts.all(then).stream()
                        .filter(each -> !Objects.equals(what.apply(each), what.apply(right)))
                        .forEach(wrong -> found(
                                rule,
                                "%s says %s, %s says %s"
                                        .formatted(
                                                first.eventType(),
                                                what.apply(right),
                                                then.eventType(),
                                                what.apply(wrong)),
                                List.of(right, wrong))));
    }

    private void causes() {
        caused(CHARGED, PLACED);
        caused(DECLINED, PLACED);
        caused(ALLOCATED, CHARGED);
        caused(NOT_ALLOCATED, CHARGED);
        caused(SHIPPED, ALLOCATED);
        caused(NOT_SHIPPED, ALLOCATED);
        caused(RELEASED, ALLOCATED);
        caused(RELEASED, NOT_SHIPPED);
        caused(REFUND_REQUESTED, NOT_ALLOCATED, NOT_SHIPPED);
        caused(REFUNDED, CHARGED);
        caused(REFUNDED, REFUND_REQUESTED);
    }

    private void caused(Step effect, Step... causes) {
        if (facts.has(effect) && Stream.of(causes).noneMatch(facts::has)) {
            var missing =
                    String.join(" or ", Stream.of(causes).map(Step::eventType).toList());
            found(Rule.CAUSED, "%s without %s".formatted(effect.eventType(), missing), facts.all(effect));
        }
    }

    private void end() {
        var report = facts.report();
        if (report == null || !report.isFinal()) {
            return;
        }
        var said = new Evidence("OrderUpdated", report.eventId(), report.at());
        if (report.status() == OrderStatus.COMPLETED) {
            if (!facts.has(SHIPPED)) {
                found.add(new Difference(Rule.COMPLETED_IS_SHIPPED, "completed, but not shipped", List.of(said)));
            }
        } else {
            cancelled(said);
        }
    }

    private void cancelled(Evidence said) {
        if (facts.has(SHIPPED)) {
            found.add(cancelled(Rule.ONE_WAY_ONLY, "cancelled, but shipped", said, SHIPPED));
        }
        if (facts.has(CHARGED) && !facts.has(REFUNDED)) {
            found.add(cancelled(Rule.CANCELLED_IS_SETTLED, "cancelled, but the money is not back", said, CHARGED));
        }
        if (!facts.has(CHARGED) && !facts.has(DECLINED) && !facts.has(REFUNDED)) {
            found.add(cancelled(Rule.CANCELLED_IS_SETTLED, "cancelled, but payment said nothing", said, PLACED));
        }
        if (facts.has(ALLOCATED) && !facts.has(RELEASED)) {
            found.add(cancelled(Rule.CANCELLED_IS_RELEASED, "cancelled, but still allocated", said, ALLOCATED));
        }
    }

    private Difference cancelled(Rule rule, String detail, Evidence said, Step step) {
        var evidence = Stream.concat(Stream.of(said), facts.all(step).stream().map(Evidence::of));
        return new Difference(rule, detail, evidence.toList());
    }

    private void count() {
        facts.reuses()
                .forEach(each -> found.add(new Difference(
                        Rule.EACH_NUMBER_ONCE,
                        "number %d on %s is another event's".formatted(each.sequence(), each.topic()),
                        List.of(Evidence.of(each)))));
        facts.sequences().forEach((topic, numbers) -> {
            if (missing(numbers) > 0) {
                var detail = "%d of the %d events on %s are missing".formatted(missing(numbers), numbers.last(), topic);
                found(Rule.NO_EVENT_MISSING, detail, List.of());
            }
        });
    }

    private static long missing(SortedSet<Long> numbers) {
        return numbers.last() - numbers.size();
    }

    private void found(Rule rule, String detail, List<Sighting> evidence) {
        found.add(Difference.of(rule, detail, evidence));
    }

    private static List<Sighting> both(List<Sighting> some, List<Sighting> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
