package dev.fulfilment.local.demo;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Follows one order and shows each of its steps as it happens. */
final class OrderFollower {

    private static final Set<String> LAST = Set.of("COMPLETED", "CANCELLED");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final DemoCatalog catalog;
    private final String orderId;
    private final Consumer<String> output;
    private final long begin = System.nanoTime();
    private int shown;

    OrderFollower(DemoCatalog catalog, String orderId, Consumer<String> output) {
        this.catalog = catalog;
        this.orderId = orderId;
        this.output = output;
    }

    /** Returns the order in its final state, or in its state at the timeout. */
    HttpAnswer untilTheEnd() {
        while (true) {
            HttpAnswer order = catalog.order(orderId);
            showNewSteps();
            boolean ended = LAST.contains(order.text("status"));
            if (ended || System.nanoTime() - begin > TIMEOUT.toNanos()) {
                return order;
            }
            Pause.briefly();
        }
    }

    private void showNewSteps() {
        JsonNode steps = entries(catalog.history(orderId).body());
        for (; shown < steps.size(); shown++) {
            JsonNode step = steps.get(shown);
            output.accept("    %2s  %s  %s"
                    .formatted(
                            step.path("sequence").asString(""),
                            time(step.path("timestamp").asString("")),
                            step.path("type").asString("")));
        }
    }

    private static JsonNode entries(JsonNode body) {
        return body.isArray() ? body : body.path("events");
    }

    /** Returns the time of day of an ISO timestamp, in milliseconds. */
    private static String time(String timestamp) {
        return timestamp
                .replaceFirst("^.*T", "")
                .replaceFirst("(\\.\\d{3})\\d*", "$1")
                .replace("Z", "");
    }
}
