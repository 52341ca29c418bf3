package dev.fulfilment.benchmarks.saga;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * HTTP response of a service.
 *
 * @param location the header of that name
 * @param closes true if the service closes the connection after it
 */
record Answer(int status, @Nullable String location, boolean closes, String body) {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(ISO_8859_1);

    /** Parses a response; returns null until it is complete. */
    static @Nullable Answer in(byte[] bytes, int length) {
        int headEnd = headEnd(bytes, length);
        if (headEnd < 0) {
            return null;
        }
        var head = new String(bytes, 0, headEnd, ISO_8859_1);
        int bodyBegin = headEnd + HEAD_END.length;
        if (!isWhole(head, bytes, bodyBegin, length)) {
            return null;
        }
        return new Answer(
                Integer.parseInt(head.substring(9, 12)),
                header(head, "Location"),
                "close".equalsIgnoreCase(header(head, "Connection")),
                new String(bytes, bodyBegin, length - bodyBegin, ISO_8859_1));
    }

    /** Further bytes cannot belong to the next response: its request has not been sent yet. */
    private static boolean isWhole(String head, byte[] bytes, int bodyBegin, int length) {
        var contentLength = header(head, "Content-Length");
        if (contentLength != null) {
            return length - bodyBegin >= Integer.parseInt(contentLength);
        }
        return header(head, "Transfer-Encoding") == null || endsWith(bytes, length, LAST_CHUNK);
    }

    private static int headEnd(byte[] bytes, int length) {
        for (int place = 0; place <= length - HEAD_END.length; place++) {
            if (endsWith(bytes, place + HEAD_END.length, HEAD_END)) {
                return place;
            }
        }
        return -1;
    }

    private static boolean endsWith(byte[] bytes, int length, byte[] end) {
        return length >= end.length && Arrays.equals(bytes, length - end.length, length, end, 0, end.length);
    }

    private static @Nullable String header(String head, String name) {
        return head.lines()
                .skip(1)
                .filter(line ->
                        line.regionMatches(true, 0, name, 0, name.length()) && line.charAt(name.length()) == ':')
                .map(line -> line.substring(name.length() + 1).strip())
                .findAny()
                .orElse(null);
    }
}
