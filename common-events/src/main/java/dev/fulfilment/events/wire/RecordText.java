package dev.fulfilment.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a record's value as an operator reads them. Nothing is replaced: bytes that are not UTF-8 are given as
 * hexadecimal digits.
 *
 * @param text null if the record has no value, or one that is not UTF-8
 * @param hex null unless the value is not UTF-8
 * @param cut true if this is only the beginning of the value
 */
public record RecordText(@Nullable String text, @Nullable String hex, boolean cut) {

    /** @param maxBytes number of bytes to show at most; a character that does not fit is omitted */
    public static RecordText of(byte @Nullable [] value, int maxBytes) {
        if (value == null) {
            return new RecordText(null, null, false);
        }
        var cut = value.length > maxBytes;
        var shown = cut ? Arrays.copyOf(value, maxBytes) : value;
        var text = decoded(shown, !cut);
        return new RecordText(text, text == null ? HexFormat.of().formatHex(shown) : null, cut);
    }

    /** Returns null if the bytes are not UTF-8. */
    private static @Nullable String decoded(byte[] bytes, boolean complete) {
        var text = CharBuffer.allocate(bytes.length);
        var result = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), text, complete);
        return result.isError() ? null : text.flip().toString();
    }
}
