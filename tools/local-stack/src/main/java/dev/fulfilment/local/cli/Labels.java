package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.ServiceDefinition;
import java.util.List;

/** Labels lines with the short name of their service, in the service's colour. */
record Labels(List<String> services, Console console) {

    private static final List<String> COLOURS =
            List.of("\u001b[36m", "\u001b[33m", "\u001b[35m", "\u001b[32m", "\u001b[34m");
    private static final String PLAIN = "\u001b[0m";

    String of(String service) {
        var name = "%-9s".formatted(ServiceDefinition.shortName(service));
        return console.colours() ? COLOURS.get(services.indexOf(service) % COLOURS.size()) + name + PLAIN : name;
    }
}
