package dev.fulfilment.benchmarks.saga;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.fulfilment.events.OrderStatus;

/** Finds the status in the JSON of an OrderUpdated without parsing all of it: no text before it can contain a bare quote. */
final class StatusField {

    private static final byte[] FIELD = "\"status\":\"".getBytes(ISO_8859_1);

    private StatusField() {}

    static OrderStatus in(byte[] json) {
        int begin = begin(json);
        int end = begin;
        while (json[end] != '"') {
            end++;
        }
        return OrderStatus.valueOf(new String(json, begin, end - begin, ISO_8859_1));
    }

    private static int begin(byte[] json) {
        for (int place = 0; place <= json.length - FIELD.length; place++) {
            if (isFieldAt(json, place)) {
                return place + FIELD.length;
            }
        }
        throw new IllegalArgumentException("no status: " + new String(json, ISO_8859_1));
    }

    private static boolean isFieldAt(byte[] json, int place) {
        for (int offset = 0; offset < FIELD.length; offset++) {
            if (json[place + offset] != FIELD[offset]) {
                return false;
            }
        }
        return true;
    }
}
