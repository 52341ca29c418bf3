package dev.fulfilment.local.cli;

import dev.fulfilment.events.OrderId;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selects the lines of a service's log that name an order, with the stack traces that belong to them. */
final class OrderLogFilter {

    private final String orderId;
    private final String service;
    /** Time of the current entry; null while the entry does not name the order. */
    private @Nullable Instant time;

    OrderLogFilter(OrderId orderId, String service) {
        this.orderId = orderId.text();
        this.service = service;
    }

    /** Returns the line if it belongs to the order. Must be called for every line, in turn. */
    Stream<LogLine> pick(String line) {
        LogLine.timeOf(line).ifPresent(begin -> time = line.contains(orderId) ? begin : null);
        return time == null ? Stream.empty() : Stream.of(new LogLine(time, service, line));
    }
}
