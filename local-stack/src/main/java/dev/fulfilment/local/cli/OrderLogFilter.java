package dev.fulfilment.local.cli;

import dev.fulfilment.events.OrderId;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Picks an order's lines out of a service's log: those that name it, with the stack traces that belong to them. */
final class OrderLogFilter {

    private final String orderId;
    private final String service;
    /** Of the entry that is being read; null while it is not the order's. */
    private @Nullable Instant time;

    OrderLogFilter(OrderId orderId, String service) {
        this.orderId = orderId.text();
        this.service = service;
    }

    /** The line, if it is one of them. To be asked for each line in turn. */
    Stream<LogLine> pick(String line) {
        LogLine.timeOf(line).ifPresent(begin -> time = line.contains(orderId) ? begin : null);
        return time == null ? Stream.empty() : Stream.of(new LogLine(time, service, line));
    }
}
