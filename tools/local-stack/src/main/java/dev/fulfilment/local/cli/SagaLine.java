package dev.fulfilment.local.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A saga step, as a service logs it with the logger {@code saga}. */
record SagaLine(String time, String service, String step) {

    private static final Pattern WRITTEN = Pattern.compile(
            "^\\d{4}-\\d\\d-\\d\\dT(\\d\\d:\\d\\d:\\d\\d\\.\\d{3})\\S* INFO  \\S+ (?:\\[[^]]*] )?saga: (.*)$");

    static Optional<SagaLine> read(String service, String line) {
        Matcher matcher = WRITTEN.matcher(line);
        return matcher.matches()
                ? Optional.of(new SagaLine(matcher.group(1), service, matcher.group(2)))
                : Optional.empty();
    }
}
