package dev.fulfilment.events;

import dev.fulfilment.events.wire.StringValue;

/** Id of a customer, chosen by the shop: 1 to 64 plain characters, as in {@link #of}. */
public record CustomerId(String value) implements StringValue, Comparable<CustomerId> {

    public CustomerId {
        Checks.name(value);
    }

    /** @throws IllegalArgumentException unless the text is 1 to 64 letters, digits, dots, hyphens or underscores */
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
