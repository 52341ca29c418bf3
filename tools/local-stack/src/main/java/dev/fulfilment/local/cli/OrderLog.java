package dev.fulfilment.local.cli;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.fulfilment.events.OrderId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@code ./fulfil logs --order}: one order's lines in the logs of all services, whether or not the stack is up. */
final class OrderLog {

    private static final int NOT_FOUND = 1;
    private static final int MISUSED = 2;
    private static final int POLL_MILLIS = 100;

    private final Installation installation;
    private final Console screen;
    private final List<String> services;

    OrderLog(Installation installation, Console screen) {
        this.installation = installation;
        this.screen = screen;
        this.services = List.copyOf(installation.ports().services().keySet());
    }

    /** Returns the exit code: 1 when no order or more than one matches, 2 when the arguments are wrong. */
    int run(List<String> arguments) {
        OrderLogOptions options;
        try {
            options = OrderLogOptions.parse(arguments);
        } catch (IllegalArgumentException misuse) {
            return fail(MISUSED, String.valueOf(misuse.getMessage()));
        }
        var orders = options.order().complete().map(Set::of).orElseGet(() -> find(options.order()));
        return switch (orders.size()) {
            case 0 ->
                fail(NOT_FOUND, "no log in %s names an order that ends with %s".formatted(logs(), options.text()));
            case 1 -> show(orders.iterator().next(), options);
            default -> fail(NOT_FOUND, "%s is ambiguous: %s".formatted(options.text(), texts(orders)));
        };
    }

    private Set<OrderId> find(OrderIdSuffix suffix) {
        return services.stream()
                .flatMap(service -> new ServiceLog(installation.log(service)).newLines())
                .flatMap(line -> suffix.find(line).stream())
                .collect(toCollection(TreeSet::new));
    }

    private int show(OrderId order, OrderLogOptions options) {
        var lines = new OrderLines(installation, services, order);
        var format = options.raw() ? OrderLogFormat.raw(services, screen) : OrderLogFormat.steps(order);
        if (options.follow()) {
            return follow(lines, format);
        }
        return show(lines, format) ? 0 : fail(NOT_FOUND, "no log in %s names the order %s".formatted(logs(), order));
    }

    /** Ends with this process, or once its output is closed. */
    private int follow(OrderLines lines, OrderLogFormat format) {
        while (!screen.out().checkError()) {
            show(lines, format);
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
        return 0;
    }

    private boolean show(OrderLines lines, OrderLogFormat format) {
        var shown = lines.newLines().flatMap(line -> format.text(line).stream()).toList();
        shown.forEach(screen::say);
        return !shown.isEmpty();
    }

    private int fail(int code, String why) {
        screen.complain("fulfil: " + why);
        return code;
    }

    private Path logs() {
        return installation.directory().resolve("logs");
    }

    private static String texts(Set<OrderId> orders) {
        return orders.stream().map(OrderId::text).collect(joining(", "));
    }
}
