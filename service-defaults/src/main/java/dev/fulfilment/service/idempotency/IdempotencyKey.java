package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.web.BadRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Client-chosen key of a request: in double quotes as in the IETF draft, or bare as most clients send it. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";
    static final int MAX_LENGTH = 255;

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1," + MAX_LENGTH + "}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\]){0," + MAX_LENGTH + "})\"");

    IdempotencyKey {
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            throw invalid();
        }
    }

    /** @throws BadRequest when there is more than one header or its value is not a key */
    static IdempotencyKey of(List<String> headers) {
        if (headers.size() > 1) {
            throw new BadRequest(HEADER, "must be given once");
        }
        var header = headers.getFirst().strip();
        return new IdempotencyKey(header.startsWith("\"") ? unquoted(header) : header);
    }

    private static String unquoted(String header) {
        var quoted = QUOTED.matcher(header);
        if (!quoted.matches()) {
            throw invalid();
        }
        return quoted.group(1).replaceAll("\\\\(.)", "$1");
    }

    private static BadRequest invalid() {
        return new BadRequest(HEADER, "must be 1 to 255 visible ASCII characters, bare or in double quotes");
    }
}
