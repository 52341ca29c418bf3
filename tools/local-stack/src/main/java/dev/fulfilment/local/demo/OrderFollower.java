package dev.fulfilment.local.demo;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Follows one order and shows each of its steps as it happens. */
final class OrderFollower {

    private static final Set<String> LAST = Set.of("COMPLETED", "CANCELLED");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DemoCatalog shop;
    private final String orderId;
    private final Consumer<String> screen;
    private final long begin = System.nanoTime();
    private int shown;

    OrderFollower(DemoCatalog shop, String orderId, Consumer<String> screen) {
        this.shop = shop;
        this.orderId = orderId;
        this.screen = screen;
    }

    /** The order as it ended, or as it was when patience ran out. */
    HttpAnswer untilTheEnd() {
        while (true) {
            HttpAnswer order = shop.order(orderId);
            showNewSteps();
            boolean ended = LAST.contains(order.text("status"));
            if (ended || System.nanoTime() - begin > PATIENCE.toNanos()) {
                return order;
            }
            Pause.briefly();
        }
    }

    private void showNewSteps() {
        JsonNode steps = entries(shop.history(orderId).body());
        for (; shown < steps.size(); shown++) {
            JsonNode step = steps.get(shown);
            screen.accept("    %2s  %s  %s"
                    .formatted(
                            step.path("sequence").asString(""),
                            time(step.path("timestamp").asString("")),
                            step.path("type").asString("")));
        }
    }

    private static JsonNode entries(JsonNode body) {
        return body.isArray() ? body : body.path("events");
    }

    /** The time of day, in milliseconds, of an ISO timestamp. */
    private static String time(String timestamp) {
        return timestamp
                .replaceFirst("^.*T", "")
                .replaceFirst("(\\.\\d{3})\\d*", "$1")
                .replace("Z", "");
    }
}
