package dev.fulfilment.service.idempotency;

import dev.fulfilment.service.web.BadRequest;
import java.util.List;
import java.util.regex.Pattern;

/** What a client names a request by. In double quotes, as the header's draft has it, or bare, as most clients have it. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 255;

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1," + LONGEST + "}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\]){0," + LONGEST + "})\"");

    IdempotencyKey {
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            throw noKey();
        }
    }

    /** @throws BadRequest when the header is there more than once, or is no key */
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
            throw noKey();
        }
        return quoted.group(1).replaceAll("\\\\(.)", "$1");
    }

    private static BadRequest noKey() {
        return new BadRequest(HEADER, "must be 1 to 255 visible ASCII characters, bare or in double quotes");
    }
}
