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
 * Changes that a batch makes to sagas and audit totals. Pure: computed from the stored sagas and the new events.
 *
 * @param sagas sagas after the batch
 * @param totals change of the audit totals
 */
record SagaUpdates(List<SagaRow> sagas, TotalsDelta totals, Map<OrderId, AuditResult> results) {

    /**
     * @param before stored saga of each order in the batch
     * @param knownFrom time from which the topics are complete
     */
    static SagaUpdates of(
            Map<OrderId, SagaRow> before,
            List<ReceivedEvent> newEvents,
            List<UnknownRecord> unknownRecords,
            Instant knownFrom,
            Instant now) {
        var after = new LinkedHashMap<OrderId, ObservedOrder>();
        before.forEach((order, saga) -> after.put(order, saga.facts()));
        newEvents.forEach(each -> after.computeIfPresent(
                each.orderId(), (_, facts) -> applier(each).applyTo(facts)));
        unknownRecords.forEach(each -> each.order()
                .ifPresent(order -> after.computeIfPresent(
                        order, (_, facts) -> facts.withSequence(each.record().topic(), each.sequence()))));
        return audited(before, after, knownFrom, now);
    }

    private static EventApplier applier(ReceivedEvent received) {
        return new EventApplier(received.record().topic(), received.eventType(), received.event());
    }

    private static SagaUpdates audited(
            Map<OrderId, SagaRow> before, Map<OrderId, ObservedOrder> after, Instant knownFrom, Instant now) {
        var sagas = new ArrayList<SagaRow>();
        var results = new LinkedHashMap<OrderId, AuditResult>();
        var totals = TotalsDelta.NONE;
        for (var saga : before.values()) {
            var facts = after.getOrDefault(saga.orderId(), saga.facts());
            var result = AuditResult.isFullyObserved(facts, knownFrom)
                    ? AuditResult.of(facts, saga.broken(), false)
                    : AuditResult.notAuditable(saga.broken());
            totals = totals.plus(contribution(facts, knownFrom).minus(contribution(saga.facts(), knownFrom)));
            results.put(saga.orderId(), result);
            sagas.add(new SagaRow(facts, result.broken(), result.pending(), now));
        }
        return new SagaUpdates(sagas, totals, results);
    }

    private static TotalsDelta contribution(ObservedOrder facts, Instant knownFrom) {
        return AuditResult.isFullyObserved(facts, knownFrom) ? TotalsDelta.of(facts) : TotalsDelta.NONE;
    }
}
