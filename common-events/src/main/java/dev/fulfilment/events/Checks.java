package dev.fulfilment.events;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules that several records share. Each throws {@link IllegalArgumentException} with the rule as its message. */
final class Checks {

    /** Ids that people choose occur in URLs, logs and Kafka keys, so they are plain and short. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Checks() {}

    static void name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 letters, digits, dots, hyphens or underscores, beginning with a letter or digit");
        }
    }

    static void quantity(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1, but is " + quantity);
        }
    }

    static void revision(@Nullable Integer revision) {
        if (revision != null && revision < 0) {
            throw new IllegalArgumentException("a revision must be at least 0, but is " + revision);
        }
    }

    /** Returns an immutable copy. */
    static <T> List<T> notEmpty(List<T> items) {
        if (requireNonNull(items, "items is missing").isEmpty()) {
            throw new IllegalArgumentException("items must not be empty");
        }
        return List.copyOf(items);
    }
}
