package dev.fulfilment.events;

import dev.fulfilment.events.wire.StringValue;

/** Identifies a product, as the shop calls it; also the key of its events. */
public record ProductId(String value) implements StringValue, Comparable<ProductId> {

    public ProductId {
        Checks.name(value);
    }

    /** @throws IllegalArgumentException when the text does not follow the rule for names */
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
