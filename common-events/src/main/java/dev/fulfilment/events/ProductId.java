package dev.fulfilment.events;

import dev.fulfilment.events.wire.StringValue;

/** Id of a product, chosen by the shop: 1 to 64 plain characters, as in {@link #of}. Also the key of its events. */
public record ProductId(String value) implements StringValue, Comparable<ProductId> {

    public ProductId {
        Checks.name(value);
    }

    /** @throws IllegalArgumentException unless the text is 1 to 64 letters, digits, dots, hyphens or underscores */
    public static ProductId of(String text) {
        return new ProductId(text);
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
