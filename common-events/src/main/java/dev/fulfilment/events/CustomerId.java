package dev.fulfilment.events;

import dev.fulfilment.events.wire.StringValue;

/** Identifies a customer, as the shop calls them. */
public record CustomerId(String value) implements StringValue, Comparable<CustomerId> {

    public CustomerId {
        Checks.name(value);
    }

    /** @throws IllegalArgumentException when the text does not follow the rule for names */
    public static CustomerId of(String text) {
        return new CustomerId(text);
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
