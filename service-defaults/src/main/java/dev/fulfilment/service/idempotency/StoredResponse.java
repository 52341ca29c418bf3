package dev.fulfilment.service.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Response of a handler.
 *
 * @param headers header lines, each {@code name: value}
 */
record StoredResponse(int status, List<String> headers, byte[] body) {

    private static final String COLON = ": ";
    private static final String REPLAYED = header("Idempotent-Replayed", "true");

    static String header(String name, String value) {
        return name + COLON + value;
    }

    boolean isError() {
        return status >= 400;
    }

    /** Returns a copy that is marked as replayed. */
    StoredResponse replayed() {
        return new StoredResponse(
                status, Stream.concat(headers.stream(), Stream.of(REPLAYED)).toList(), body);
    }

    /** Writes status, headers and body to the response. */
    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        for (var header : headers) {
            var colon = header.indexOf(COLON);
            response.addHeader(header.substring(0, colon), header.substring(colon + COLON.length()));
        }
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
