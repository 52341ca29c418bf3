package dev.fulfilment.monitor.ingest;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.ingest.DecodeResult.Listing;
import dev.fulfilment.monitor.ingest.DecodeResult.ReceivedEvent;
import dev.fulfilment.monitor.ingest.DecodeResult.UnknownRecord;
import java.util.List;
import java.util.stream.Stream;

/** The records of a poll, read. */
record PollBatch(List<ReceivedEvent> arrivals, List<Listing> listings, List<UnknownRecord> strays) {

    static PollBatch of(List<DecodeResult> readings) {
        return new PollBatch(
                only(ReceivedEvent.class, readings),
                only(Listing.class, readings),
                only(UnknownRecord.class, readings));
    }

    private static <R extends DecodeResult> List<R> only(Class<R> type, List<DecodeResult> readings) {
        return readings.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Strays that have an order's key and a number, which then is not missing. */
    List<UnknownRecord> numberedStrays() {
        return strays.stream()
                .filter(each -> each.orderId() != null && each.sequence() > 0)
                .toList();
    }

    /** The events among these, and the orders that they are about. */
    List<OrderId> orders(List<ReceivedEvent> fresh) {
        return Stream.concat(
                        fresh.stream().map(ReceivedEvent::orderId),
                        numberedStrays().stream().flatMap(each -> each.order().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
