package dev.fulfilment.local.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of a service's log, with the time of the entry that it belongs to. */
record LogLine(Instant time, String service, String text) {

    /** First line of an entry, for people or as ECS JSON. Lines without a time continue the entry. */
    private static final Pattern FIRST = Pattern.compile(
            "^(?:\\{\"@timestamp\":\")?(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3,9}(?:Z|[+-]\\d\\d:\\d\\d))\\b.*");

    static Optional<Instant> timeOf(String line) {
        var matcher = FIRST.matcher(line);
        return matcher.matches()
                ? Optional.of(OffsetDateTime.parse(matcher.group(1)).toInstant())
                : Optional.empty();
    }
}
