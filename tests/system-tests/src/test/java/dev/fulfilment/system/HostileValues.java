package dev.fulfilment.system;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that no client should send. A char between U+DC80 and U+DCFF stands for one byte that is no UTF-8. */
final class HostileValues {

    private static final char FIRST_BYTE = '\uDC80';

    private static final String INVALID_UTF8 = "\uDCC3(";
    private static final String LONG = "x".repeat(70_000);

    /** Texts, for paths, queries, headers and JSON strings. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001",
            "\u007f",
            "\t",
            "\r\n",
            "\u2028",
            "\u200b",
            "\u202e",
            "\ufeff",
            "\uffff",
            "\ud83d\ude00",
            INVALID_UTF8,
            "\uDCFF\uDCFE",
            "x".repeat(256),
            "x".repeat(3_000),
            "%",
            "%zz",
            "%00",
            "%C3%28",
            "..",
            "../../actuator",
            "/",
            "//",
            "a;v=1",
            "a b",
            "?",
            "#",
            "*",
            "\\",
            "\"",
            "'",
            "' or 1=1 --",
            "${jndi:ldap://localhost}",
            "#{1/0}",
            "{orderId}",
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "007",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "2147483648",
            "NaN",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000:9223372036854775807",
            "2026-13-45T99:99:99Z",
            "+300000-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "PT-1S",
            "PT9223372036854775807S",
            "P106751991167300D",
            "30s");

    /** JSON that is right or nearly right, in place of the right value. */
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.9",
            "0.001",
            "1e400",
            "1e-400",
            "1e1000000000",
            "1e-1000000000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "99999999999999999999999999.99",
            "1".repeat(2_000),
            "[]",
            "{}",
            "[1]",
            "{\"value\":1}",
            "{\"amount\":1}",
            "[null]",
            "[[[[]]]]",
            "[".repeat(2_000) + "]".repeat(2_000),
            "{\"a\":".repeat(500) + "1" + "}".repeat(500),
            "\"\\ud800\"",
            "\"a\\udc00b\"",
            "\"\\u0000\"",
            "\"" + LONG + "\"",
            "\"\n\"",
            "NaN",
            "Infinity",
            "'single'",
            "007",
            "0x10",
            "+1",
            ".5",
            "undefined",
            "/* comment */ 1",
            "");

    /** Values in place of a whole body. */
    static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "{",
            "}",
            "{}{}",
            "{}x",
            "\"text\"",
            "1",
            INVALID_UTF8,
            "{\"\uDCFF\":1}",
            "\ufeff{}",
            "\u0000",
            "quantity: 1\nquantity: 2\n",
            "<a/>",
            "a=1&b=%zz",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000),
            "{\"" + LONG + "\":1}",
            " ".repeat(1_100_000) + "{}");

    private HostileValues() {}

    /** Returns the values in place of a field: JSON, and each text as a JSON string. */
    static List<String> jsonValues() {
        return Stream.concat(JSON.stream(), TEXTS.stream().map(HostileValues::quoted))
                .toList();
    }

    /** Escapes no more than JSON demands, and leaves some control characters as they are. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Encodes all but the letters and digits. */
    static String percentEncoded(String text) {
        return escaped(text, Character::isLetterOrDigit);
    }

    /** Encodes only what would end the request line, so that the server sees the rest as it is. */
    static String barelyEncoded(String text) {
        return escaped(text, each -> each > ' ' && each != '#' && each != '?');
    }

    private static String escaped(String text, IntPredicate kept) {
        var bytes = bytes(text);
        return IntStream.range(0, bytes.length)
                .map(each -> bytes[each] & 0xff)
                .mapToObj(each -> each < 0x80 && kept.test(each) ? Character.toString(each) : "%%%02X".formatted(each))
                .collect(Collectors.joining());
    }

    /** Encodes as UTF-8, but the chars that stand for bytes as these bytes. */
    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(point -> {
            if (point >= FIRST_BYTE && point <= FIRST_BYTE + 0x7f) {
                bytes.write(point - FIRST_BYTE + 0x80);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
