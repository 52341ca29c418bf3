package dev.fulfilment.monitor.intake;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.intake.Reading.Arrival;
import dev.fulfilment.monitor.intake.Reading.Listing;
import dev.fulfilment.monitor.intake.Reading.Stray;
import java.util.List;
import java.util.stream.Stream;

/** The records of a poll, read. */
record Poll(List<Arrival> arrivals, List<Listing> listings, List<Stray> strays) {

    static Poll of(List<Reading> readings) {
        return new Poll(only(Arrival.class, readings), only(Listing.class, readings), only(Stray.class, readings));
    }

    private static <R extends Reading> List<R> only(Class<R> type, List<Reading> readings) {
        return readings.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Strays that have an order's key and a number, which then is not missing. */
    List<Stray> numberedStrays() {
        return strays.stream()
                .filter(each -> each.orderId() != null && each.sequence() > 0)
                .toList();
    }

    /** The events among these, and the orders that they are about. */
    List<OrderId> orders(List<Arrival> fresh) {
        return Stream.concat(
                        fresh.stream().map(Arrival::orderId),
                        numberedStrays().stream().flatMap(each -> each.order().stream()))
                .distinct()
                .sorted()
                .toList();
    }
}
