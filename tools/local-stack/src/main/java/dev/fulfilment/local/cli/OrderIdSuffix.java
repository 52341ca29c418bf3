package dev.fulfilment.local.cli;

import dev.fulfilment.events.OrderId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An order's id, or its end: at least the last 12 characters, which is what the monitor's page shows. */
record OrderIdSuffix(String text) {

    private static final String SHAPE = "00000000-0000-0000-0000-000000000000";
    private static final int SHORTEST = 12;

    /** The order that an entry is about, in a line for people or in one of ECS JSON. */
    private static final Pattern ORDER =
            Pattern.compile("(?:\\[order=|\"correlationId\":\")([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");

    /** @throws IllegalArgumentException when no id can end like that, or the text is too short */
    static OrderIdSuffix of(String word) {
        var text = word.toLowerCase(Locale.ROOT);
        if (text.length() < SHORTEST || !SHAPE.endsWith(text.replaceAll("[0-9a-f]", "0"))) {
            throw new IllegalArgumentException(
                    "not an order id: %s (expected a UUID, or at least its last %d characters)"
                            .formatted(word, SHORTEST));
        }
        return new OrderIdSuffix(text);
    }

    /** The whole id, if the text is one. */
    Optional<OrderId> complete() {
        return text.length() == SHAPE.length() ? Optional.of(OrderId.of(text)) : Optional.empty();
    }

    /** The order that the line is about, if its id ends with this text. */
    Optional<OrderId> find(String line) {
        var matcher = ORDER.matcher(line);
        return matcher.find() && matcher.group(1).endsWith(text)
                ? Optional.of(OrderId.of(matcher.group(1)))
                : Optional.empty();
    }
}
