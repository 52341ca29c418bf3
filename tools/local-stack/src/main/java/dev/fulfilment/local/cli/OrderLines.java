package dev.fulfilment.local.cli;

import dev.fulfilment.events.OrderId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One order's lines from the logs of all services, merged by time. */
final class OrderLines {

    private final Map<OrderLogFilter, ServiceLog> logs = new LinkedHashMap<>();

    OrderLines(Installation installation, List<String> services, OrderId order) {
        services.forEach(
                service -> logs.put(new OrderLogFilter(order, service), new ServiceLog(installation.log(service))));
    }

    /** Lines written since the last call. Those of the same time stay as their service wrote them. */
    Stream<LogLine> newLines() {
        return logs.entrySet().stream()
                .flatMap(log -> log.getValue().newLines().flatMap(log.getKey()::pick))
                .sorted(Comparator.comparing(LogLine::time));
    }
}
