package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.ingest.DecodeResult.ListedProduct;
import dev.fulfilment.monitor.ingest.DecodeResult.ReceivedEvent;
import dev.fulfilment.monitor.ingest.DecodeResult.UnknownRecord;
import java.util.List;
import java.util.stream.Stream;

/** Decoded records of a poll. */
record PollBatch(List<ReceivedEvent> events, List<ListedProduct> products, List<UnknownRecord> unknownRecords) {

    static PollBatch of(List<DecodeResult> results) {
        return new PollBatch(
                only(ReceivedEvent.class, results),
                only(ListedProduct.class, results),
                only(UnknownRecord.class, results));
    }

    private static <R extends DecodeResult> List<R> only(Class<R> type, List<DecodeResult> results) {
        return results.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Returns unknown records with an order id and a sequence number: that number counts as observed. */
    List<UnknownRecord> sequencedUnknownRecords() {
        return unknownRecords.stream()
                .filter(each -> each.orderId() != null && each.sequence() > 0)
                .toList();
    }

    /** Returns the orders that the new events and the unknown records belong to, sorted so that rows are locked in one order. */
    List<OrderId> orders(List<ReceivedEvent> newEvents) {
        return Stream.concat(
                        newEvents.stream().map(ReceivedEvent::orderId),
                        sequencedUnknownRecords().stream().flatMap(each -> each.order().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
