package dev.fulfilment.local.demo;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A W3C trace that starts in the demo, so that its id is known before the first response. */
record Trace(String id, String span) {

    static Trace begin() {
        return new Trace(hex(16), hex(8));
    }

    /** Returns the value of the header {@code traceparent}. */
    String parent() {
        return "00-" + id + "-" + span + "-01";
    }

    private static String hex(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
