package dev.fulfilment.local.cli;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.local.stack.ServiceDefinition;
import java.util.List;
import java.util.Optional;

/** Turns a line of a service's log into the text that is shown; empty for a line that is left out. */
@FunctionalInterface
interface OrderLogFormat {

    Optional<String> text(LogLine line);

    /** Every line as the service wrote it, behind the service's name. */
    static OrderLogFormat raw(List<String> services, Console screen) {
        var labels = new Labels(services, screen);
        return line -> Optional.of(labels.of(line.service()) + " " + line.text());
    }

    /**
     * Saga steps, such as {@code payment: charged 399.00 EUR to ada (because OrderPlaced)}, and warnings and errors about
     * the order, without which a parked event would go unnoticed.
     */
    static OrderLogFormat steps(OrderId order) {
        var prefix = "order " + order + ": ";
        return line -> LogEntry.read(line.text())
                .filter(entry -> entry.isSagaStep() || entry.isAlarming())
                .map(entry -> "%s: %s%s"
                        .formatted(
                                ServiceDefinition.shortName(line.service()),
                                entry.isAlarming() ? entry.level() + " " : "",
                                entry.message().replace(prefix, "")));
    }
}
