package dev.fulfilment.monitor.intake;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.Contribution;
import dev.fulfilment.monitor.audit.Verdict;
import dev.fulfilment.monitor.facts.OrderFacts;
import dev.fulfilment.monitor.facts.Told;
import dev.fulfilment.monitor.intake.Reading.Arrival;
import dev.fulfilment.monitor.intake.Reading.Stray;
import dev.fulfilment.monitor.sagas.SagaRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the events of a poll change. Pure: what was there and what was told go in, what is to be written comes out.
 *
 * @param sagas as they are afterwards
 * @param books what is to be added to the books
 */
record Changes(List<SagaRow> sagas, Contribution books, Map<OrderId, Verdict> verdicts) {

    /**
     * @param before of each order that is told of
     * @param knownFrom orders that were placed from then on are known whole
     */
    static Changes of(
            Map<OrderId, SagaRow> before, List<Arrival> fresh, List<Stray> strays, Instant knownFrom, Instant now) {
        var after = new LinkedHashMap<OrderId, OrderFacts>();
        before.forEach((order, saga) -> after.put(order, saga.facts()));
        fresh.forEach(each ->
                after.computeIfPresent(each.orderId(), (_, facts) -> told(each).addedTo(facts)));
        strays.forEach(each -> each.order()
                .ifPresent(order -> after.computeIfPresent(
                        order, (_, facts) -> facts.counting(each.record().topic(), each.sequence()))));
        return judged(before, after, knownFrom, now);
    }

    private static Told told(Arrival arrival) {
        return new Told(arrival.record().topic(), arrival.eventType(), arrival.event());
    }

    private static Changes judged(
            Map<OrderId, SagaRow> before, Map<OrderId, OrderFacts> after, Instant knownFrom, Instant now) {
        var sagas = new ArrayList<SagaRow>();
        var verdicts = new LinkedHashMap<OrderId, Verdict>();
        var books = Contribution.NONE;
        for (var saga : before.values()) {
            var facts = after.getOrDefault(saga.orderId(), saga.facts());
            var verdict = Verdict.isKnownWhole(facts, knownFrom)
                    ? Verdict.of(facts, saga.broken(), false)
                    : Verdict.none(saga.broken());
            books = books.plus(contribution(facts, knownFrom).minus(contribution(saga.facts(), knownFrom)));
            verdicts.put(saga.orderId(), verdict);
            sagas.add(new SagaRow(facts, verdict.broken(), verdict.suspect(), now));
        }
        return new Changes(sagas, books, verdicts);
    }

    private static Contribution contribution(OrderFacts facts, Instant knownFrom) {
        return Verdict.isKnownWhole(facts, knownFrom) ? Contribution.of(facts) : Contribution.NONE;
    }
}
