package dev.fulfilment.events;

import java.util.regex.Pattern;

/** The one rule for ids that people choose: they stand in URLs, logs and Kafka keys, so they are plain and short. */
final class NameRule {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private NameRule() {}

    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 letters, digits, dots, hyphens or underscores, beginning with a letter or digit");
        }
    }
}
