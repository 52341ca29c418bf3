package dev.fulfilment.events;

import dev.fulfilment.events.wire.StringValue;
import java.util.UUID;

/** Id of an order in all services, a UUID. Also the key of its events. */
public record OrderId(UUID value) implements StringValue, Comparable<OrderId> {

    /** @throws IllegalArgumentException unless the text is a UUID in its one spelling of 36 characters, in either case */
    public static OrderId of(String text) {
        try {
            var id = new OrderId(UUID.fromString(text));
            // Java also parses groups of other lengths, and so other texts for the same id.
            if (id.text().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a UUID", e);
        }
        throw new IllegalArgumentException("must be a UUID");
    }

    @Override
    public String text() {
        return value.toString();
    }

    /** Compares the texts, which gives PostgreSQL's order of UUIDs: rows are locked in it. */
    @Override
    public int compareTo(OrderId other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
