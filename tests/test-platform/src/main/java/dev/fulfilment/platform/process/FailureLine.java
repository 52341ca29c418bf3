package dev.fulfilment.platform.process;

import java.util.List;
import java.util.regex.Pattern;

/** The one line among a dying process's last that says why. */
final class FailureLine {

    /** The closer to the cause, the earlier. */
    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("Caused by: .+"),
            Pattern.compile("\\b(FATAL|PANIC)\\b.+"),
            Pattern.compile("\\bERROR\\b.+"),
            Pattern.compile("(?i)\\b(exception|error|failed)\\b.*"));

    private FailureLine() {}

    static String in(List<String> lines) {
        return TELLING.stream()
                .flatMap(pattern -> lines.reversed().stream()
                        .filter(line -> pattern.matcher(line).find())
                        .limit(1))
                .findFirst()
                .or(() -> lines.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(lines.getLast()))
                .map(String::strip)
                .orElse("it wrote nothing");
    }
}
