package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.AuditResult;
import dev.fulfilment.monitor.audit.TotalsDelta;
import dev.fulfilment.monitor.facts.EventApplier;
import dev.fulfilment.monitor.facts.ObservedOrder;
import dev.fulfilment.monitor.ingest.DecodeResult.ReceivedEvent;
import dev.fulfilment.monitor.ingest.DecodeResult.UnknownRecord;
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
record SagaUpdates(List<SagaRow> sagas, TotalsDelta books, Map<OrderId, AuditResult> verdicts) {

    /**
     * @param before of each order that is told of
     * @param knownFrom orders that were placed from then on are known whole
     */
    static SagaUpdates of(
            Map<OrderId, SagaRow> before,
            List<ReceivedEvent> fresh,
            List<UnknownRecord> strays,
            Instant knownFrom,
            Instant now) {
        var after = new LinkedHashMap<OrderId, ObservedOrder>();
        before.forEach((order, saga) -> after.put(order, saga.facts()));
        fresh.forEach(each ->
                after.computeIfPresent(each.orderId(), (_, facts) -> told(each).addedTo(facts)));
        strays.forEach(each -> each.order()
                .ifPresent(order -> after.computeIfPresent(
                        order, (_, facts) -> facts.counting(each.record().topic(), each.sequence()))));
        return judged(before, after, knownFrom, now);
    }

    private static EventApplier told(ReceivedEvent arrival) {
        return new EventApplier(arrival.record().topic(), arrival.eventType(), arrival.event());
    }

    private static SagaUpdates judged(
            Map<OrderId, SagaRow> before, Map<OrderId, ObservedOrder> after, Instant knownFrom, Instant now) {
        var sagas = new ArrayList<SagaRow>();
        var verdicts = new LinkedHashMap<OrderId, AuditResult>();
        var books = TotalsDelta.NONE;
        for (var saga : before.values()) {
            var facts = after.getOrDefault(saga.orderId(), saga.facts());
            var verdict = AuditResult.isKnownWhole(facts, knownFrom)
                    ? AuditResult.of(facts, saga.broken(), false)
                    : AuditResult.none(saga.broken());
            books = books.plus(contribution(facts, knownFrom).minus(contribution(saga.facts(), knownFrom)));
            verdicts.put(saga.orderId(), verdict);
            sagas.add(new SagaRow(facts, verdict.broken(), verdict.suspect(), now));
        }
        return new SagaUpdates(sagas, books, verdicts);
    }

    private static TotalsDelta contribution(ObservedOrder facts, Instant knownFrom) {
        return AuditResult.isKnownWhole(facts, knownFrom) ? TotalsDelta.of(facts) : TotalsDelta.NONE;
    }
}
