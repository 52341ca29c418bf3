package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.ServiceDefinition;
import dev.fulfilment.local.stack.StackPorts;
import java.util.ArrayList;
import java.util.List;

/** The addresses of a running stack. */
record Urls(StackPorts ports) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        ports.services()
                .forEach((service, port) -> lines.add(line(
                        ServiceDefinition.shortName(service),
                        "http://localhost:" + port,
                        "http://localhost:" + port + "/swagger-ui.html")));
        lines.add(line("Zipkin", "http://localhost:" + ports.zipkin() + "/zipkin", ""));
        lines.add(line(
                "PostgreSQL",
                "postgresql://order_service:order_service-dev@localhost:"
                        + ports.platform().postgres() + "/order_service",
                ""));
        lines.add(line("Kafka", "localhost:" + ports.platform().kafka(), ""));
        return lines;
    }

    private static String line(String what, String where, String more) {
        return "  %-11s %-22s %s".formatted(what, where, more).stripTrailing();
    }
}
