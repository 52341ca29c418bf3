package dev.fulfilment.events;

import dev.fulfilment.events.wire.StringValue;
import java.util.UUID;

/** Identifies an order in every service; also the key of its events. */
public record OrderId(UUID value) implements StringValue, Comparable<OrderId> {

    /** @throws IllegalArgumentException when the text is not a UUID in its usual 36 characters */
    public static OrderId of(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("must be a UUID");
        }
        try {
            return new OrderId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a UUID", e);
        }
    }

    @Override
    public String text() {
        return value.toString();
    }

    /** In the order of their texts, which is also PostgreSQL's order: rows are locked in it. */
    @Override
    public int compareTo(OrderId other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
