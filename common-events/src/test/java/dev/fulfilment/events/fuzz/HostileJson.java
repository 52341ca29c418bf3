package dev.fulfilment.events.fuzz;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** JSON values, as text, that a field of an event should not have, or just may have. */
final class HostileJson {

    private static final int MAX_LENGTH = 10_000;
    private static final int ONE_HUGE_VALUE_IN = 300;

    private static final List<String> OF_OTHER_TYPES = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "1.5",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[1,\"a\"]",
            "{\"a\":1}",
            "\"\"",
            "\"true\"",
            "[\"EUR\"]",
            "{\"value\":\"ada\"}",
            "NaN",
            "Infinity",
            "-",
            "'a'",
            "undefined");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "2",
            "127",
            "128",
            "255",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9007199254740993",
            "1000000000000000",
            "1000000000000001",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "1.0",
            "1e0",
            "1e2",
            "1e308",
            "1e400",
            "-1e400",
            "1e-400",
            "1e1000000000",
            "-1e1000000000",
            "1e-1000000000",
            "0e-2147483647",
            "0e2147483647",
            "1e2147483647",
            "1e99999999999999999999",
            "0.001",
            "0.00001",
            "12.345",
            "-0.0",
            "-0.01",
            "999999999999.99",
            "1000000000000",
            "999999999999.9999",
            "01",
            "+1",
            ".5",
            "1.",
            "0x10");

    private static final List<String> TEXTS = List.of(
            " ",
            "\\t",
            "\\n",
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "\\udfff",
            "\\udc00\\ud800",
            "a\\ud83d",
            "\\ud83d\\ude00",
            "\\uffff",
            "\\ufffe",
            "\\ufeff",
            "\\u202e",
            "\\u200b",
            "\\u001b[31m",
            "\\r\\nX: y",
            "' or 1=1 --",
            "${jndi:ldap://x}",
            "%00",
            "%s%n",
            "../../etc/passwd",
            "<script>",
            "\\\"",
            "\\\\",
            "\u00e9",
            "\ud83d\ude00",
            "\\ud83d\\u0000",
            "\\q",
            "0",
            "-1",
            "1e5",
            "NaN",
            "null");

    private static final List<String> TIMES = List.of(
            "2026-11-23T10:00:00Z",
            "2026-11-23T10:00:00.123456789Z",
            "2026-11-23T10:00:00+18:00",
            "2026-11-23T24:00:00Z",
            "2026-11-23T10:00:60Z",
            "2026-02-30T10:00:00Z",
            "2026-11-23",
            "10:00",
            "1969-12-31T23:59:59Z",
            "1970-01-01T00:00:00Z",
            "1999-12-31T23:59:59.999999999Z",
            "2000-01-01T00:00:00Z",
            "2199-12-31T23:59:59.999999999Z",
            "2200-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "0000-01-01T00:00:00Z",
            "-0001-01-01T00:00:00Z",
            "+10000-01-01T00:00:00Z",
            "+294276-12-31T23:59:59Z",
            "+294277-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "1764500000",
            "1764500000.5",
            "Mon, 23 Nov 2026 10:00:00 GMT");

    private static final List<String> NAMES = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0199c1a0-7b20-7000-8a11-1234567890ab",
            "0199C1A0-7B20-7000-8A11-1234567890AB",
            "199c1a0-7b20-7000-8a11-01234567890ab",
            "0199c1a07b2070008a111234567890ab",
            "AZnBoHsgcACKERI0VniQqw==",
            "{0199c1a0-7b20-7000-8a11-1234567890ab}",
            "2f1c9b1e-4a53-4c5e-9f0a-7b1d2c3e4f50",
            "EUR",
            "eur",
            " EUR ",
            "JPY",
            "XXX",
            "CLF",
            "BHD",
            "ZZZ",
            "DE",
            "AQ",
            "DRAFT",
            "PLACED",
            "placed",
            "COMPLETED",
            "CANCELLED",
            "OUT_OF_STOCK",
            "INSUFFICIENT_FUNDS",
            "ORDER_CANCELLED",
            "COUNTRY_NOT_SERVED",
            "SHIPMENT_FAILED",
            "DEADLINE_MISSED",
            "OrderPlaced",
            "orderplaced",
            "OrderShipped",
            "ProductListed",
            "java.lang.Object",
            "a".repeat(64),
            "a".repeat(65),
            ".",
            "-a",
            "a b");

    private static final List<String> PERMITTED_NUMBERS =
            List.of("1", "2", "3", "1000000", "2147483646", "2147483647", "1000000000000000");

    private static final List<String> PERMITTED_AMOUNTS = List.of("0", "0.0", "0.01", "1", "999999999999.99", "1e2");

    private static final List<String> PERMITTED_TIMES = List.of(
            "2000-01-01T00:00:00Z",
            "2026-10-25T00:59:59.999Z",
            "2026-10-25T01:00:00Z",
            "2026-11-23T10:00:00.123456789Z",
            "2199-12-31T23:59:59.999999999Z");

    private static final List<String> PERMITTED_TEXTS = List.of(
            "",
            " ",
            "x",
            "x".repeat(9_999),
            "\ud83d\ude00".repeat(5_000),
            "\\u0001",
            "\\u202e",
            "\\uffff",
            "\\\"",
            "it's; --",
            "AQ",
            "DE",
            "EUR",
            "JPY",
            "fuzz-nobody",
            "COMPLETED",
            "CANCELLED",
            "PLACED",
            "CUSTOMER_REQUEST",
            "DEADLINE_MISSED",
            "ORDER_CANCELLED",
            "SHIPMENT_FAILED",
            "OUT_OF_STOCK");

    private HostileJson() {}

    /** Every third value may stand in place of the other, at an end of its range. */
    static String next(RandomGenerator random, JsonNode replaced) {
        if (random.nextInt(ONE_HUGE_VALUE_IN) == 0) {
            return huge(random);
        }
        return switch (random.nextInt(3)) {
            case 0 -> ofAnyKind(random);
            case 1 -> ofTheSameKind(random, replaced);
            default -> permitted(random, replaced);
        };
    }

    private static String ofTheSameKind(RandomGenerator random, JsonNode replaced) {
        if (replaced.isNumber()) {
            return one(NUMBERS, random);
        }
        return quoted(one(isTime(replaced) ? TIMES : random.nextBoolean() ? NAMES : TEXTS, random));
    }

    private static String permitted(RandomGenerator random, JsonNode replaced) {
        if (replaced.isNumber()) {
            return one(replaced.isIntegralNumber() ? PERMITTED_NUMBERS : PERMITTED_AMOUNTS, random);
        }
        return quoted(one(isTime(replaced) ? PERMITTED_TIMES : PERMITTED_TEXTS, random));
    }

    private static boolean isTime(JsonNode value) {
        return value.asString("").endsWith("Z");
    }

    private static String ofAnyKind(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> one(OF_OTHER_TYPES, random);
            case 2, 3 -> one(NUMBERS, random);
            case 4 -> quoted(one(TEXTS, random));
            case 5 -> quoted(one(TIMES, random));
            case 6 -> quoted(one(NAMES, random));
            default -> quoted(randomText(random));
        };
    }

    private static String huge(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> quoted("x".repeat(MAX_LENGTH));
            case 1 -> quoted("x".repeat(MAX_LENGTH + 1));
            case 2 -> quoted("\\u0001".repeat(100_000));
            case 3 -> quoted("\ud83d\ude00".repeat(200_000));
            case 4 -> "9".repeat(900);
            case 5 -> "9".repeat(300_000);
            case 6 -> "[".repeat(100_000);
            default -> "{\"a\":".repeat(400) + "1" + "}".repeat(400);
        };
    }

    private static String randomText(RandomGenerator random) {
        return random.ints(random.nextInt(40), 0, Character.MAX_VALUE + 1)
                .mapToObj("\\u%04x"::formatted)
                .collect(joining());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    static <T> T one(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
