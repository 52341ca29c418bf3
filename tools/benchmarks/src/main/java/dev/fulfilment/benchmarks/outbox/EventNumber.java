package dev.fulfilment.benchmarks.outbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Finds the number of an {@link OrderPlaced} in the JSON of any envelope, without parsing all of it. */
final class EventNumber {

    private static final byte[] FIELD = "\"number\":".getBytes(ISO_8859_1);

    private EventNumber() {}

    static long in(byte[] value) {
        long number = 0;
        for (int place = digits(value); place < value.length && isDigit(value[place]); place++) {
            number = number * 10 + value[place] - '0';
        }
        return number;
    }

    private static int digits(byte[] value) {
        for (int begin = 0; begin <= value.length - FIELD.length; begin++) {
            if (isFieldAt(value, begin)) {
                return begin + FIELD.length;
            }
        }
        throw new IllegalArgumentException("no event: " + new String(value, ISO_8859_1));
    }

    private static boolean isFieldAt(byte[] value, int begin) {
        for (int place = 0; place < FIELD.length; place++) {
            if (value[begin + place] != FIELD[place]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
