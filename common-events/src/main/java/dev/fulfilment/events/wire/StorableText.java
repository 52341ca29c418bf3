package dev.fulfilment.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Texts of a foreign record as PostgreSQL can store them. What it rejects is replaced: NUL, bytes that are not UTF-8, and half
 * a surrogate pair.
 */
public final class StorableText {

    private StorableText() {}

    /** Decodes the bytes. */
    public static String of(byte[] utf8) {
        return new String(utf8, UTF_8).replace('\0', '\uFFFD');
    }

    public static String of(String text) {
        return of(text.getBytes(UTF_8));
    }

    /** Returns only the beginning of a longer text. */
    public static String beginning(String text, int maxLength) {
        return of(text.length() <= maxLength ? text : text.substring(0, maxLength) + " ...");
    }
}
