package dev.fulfilment.platform.process;

import java.util.List;
import java.util.regex.Pattern;

/** Picks the line that names the cause from the last lines of a failed process. */
final class FailureLine {

    /** The most specific pattern first. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("Caused by: .+"),
            Pattern.compile("\\b(FATAL|PANIC)\\b.+"),
            Pattern.compile("\\bERROR\\b.+"),
            Pattern.compile("(?i)\\b(exception|error|failed)\\b.*"));

    private FailureLine() {}

    static String in(List<String> lines) {
        return PATTERNS.stream()
                .flatMap(pattern -> lines.reversed().stream()
                        .filter(line -> pattern.matcher(line).find())
                        .limit(1))
                .findFirst()
                .or(() -> lines.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(lines.getLast()))
                .map(String::strip)
                .orElse("it wrote nothing");
    }
}
