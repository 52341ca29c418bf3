package dev.fulfilment.local.cli;

import dev.fulfilment.events.OrderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Shows one order's lines of all services' logs in the order of their times, whether or not the stack is up. */
final class OrderLog {

    private static final int UNKNOWN = 1;
    private static final int POLL_MILLIS = 100;

    private final Installation installation;
    private final Console screen;
    private final OrderId orderId;
    private final Labels labels;
    private final List<ServiceLog> logs;

    OrderLog(Installation installation, Console screen, OrderId orderId) {
        this.installation = installation;
        this.screen = screen;
        this.orderId = orderId;
        var services = List.copyOf(installation.ports().services().keySet());
        this.labels = new Labels(services, screen);
        this.logs = services.stream()
                .map(service -> new ServiceLog(installation.log(service), new OrderLogFilter(orderId, service)))
                .toList();
    }

    /** {@code logs --order <id>}, with {@code -f} before or behind. */
    static OrderLog of(Installation installation, Console screen, List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        rest.remove("-f");
        if (rest.size() != 2 || !rest.getFirst().equals("--order")) {
            throw new IllegalArgumentException("logs of one order are asked for by ./fulfil logs --order <id> [-f]");
        }
        return new OrderLog(installation, screen, orderId(rest.getLast()));
    }

    private static OrderId orderId(String text) {
        try {
            return OrderId.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no order has the id " + text + ": it " + e.getMessage(), e);
        }
    }

    /** 1 when no line names the order. */
    int run() {
        if (showNewLines()) {
            return 0;
        }
        screen.complain("fulfil: no log in %s names the order %s"
                .formatted(installation.directory().resolve("logs"), orderId));
        return UNKNOWN;
    }

    /** Until this process is stopped, or nobody reads any more. */
    int follow() {
        while (!screen.out().checkError()) {
            showNewLines();
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
        return 0;
    }

    /** Lines of the same time stay as their service wrote them. */
    private boolean showNewLines() {
        var lines = logs.stream()
                .flatMap(ServiceLog::newLines)
                .sorted(Comparator.comparing(LogLine::time))
                .toList();
        lines.forEach(line -> screen.say(labels.of(line.service()) + " " + line.text()));
        return !lines.isEmpty();
    }
}
