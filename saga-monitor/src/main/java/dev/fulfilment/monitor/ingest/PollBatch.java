package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.ingest.DecodeResult.ListedProduct;
import dev.fulfilment.monitor.ingest.DecodeResult.ReceivedEvent;
import dev.fulfilment.monitor.ingest.DecodeResult.UnknownRecord;
import java.util.List;
import java.util.stream.Stream;

/** The records of a poll, read. */
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

    /** Strays that have an order's key and a number, which then is not missing. */
    List<UnknownRecord> sequencedUnknownRecords() {
        return unknownRecords.stream()
                .filter(each -> each.orderId() != null && each.sequence() > 0)
                .toList();
    }

    /** The events among these, and the orders that they are about. */
    List<OrderId> orders(List<ReceivedEvent> newEvents) {
        return Stream.concat(
                        newEvents.stream().map(ReceivedEvent::orderId),
                        sequencedUnknownRecords().stream().flatMap(each -> each.order().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
