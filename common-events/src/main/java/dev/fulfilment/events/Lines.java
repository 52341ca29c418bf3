package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.util.List;

final class Lines {

    private Lines() {}

    static <T> List<T> atLeastOne(List<T> items) {
        if (requireNonNull(items, "items is missing").isEmpty()) {
            throw new IllegalArgumentException("items must not be empty");
        }
        return List.copyOf(items);
    }
}
