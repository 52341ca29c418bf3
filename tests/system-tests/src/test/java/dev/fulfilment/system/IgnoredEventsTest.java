package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IgnoredEventsTest {

    private static final Pattern EMPTY_BRANCH = Pattern.compile("case (\\w+) ignored -> \\{}");
    private static final Pattern IGNORES = Pattern.compile("ignores\\(\\) \\{\\s+return Set\\.of\\(([^)]*)\\)");
    private static final Pattern CLASS = Pattern.compile("(\\w+)\\.class");

    static Stream<Path> reactions() throws IOException {
        try (var files = Files.walk(Path.of("../.."))) {
            return files
                    .filter(file -> file.toString().matches(".*-service/src/main/java/.*Reactions\\.java"))
                    .toList()
                    .stream();
        }
    }

    /** A type in the list that had a branch would be lost; an empty branch that is not in the list is read for nothing. */
    @ParameterizedTest
    @MethodSource("reactions")
    void whatAServicePassesByIsExactlyWhatItHasAnEmptyBranchFor(Path file) throws IOException {
        var code = Files.readString(file);
        var list = IGNORES.matcher(code)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
        assertThat(names(CLASS, list)).isEqualTo(names(EMPTY_BRANCH, code));
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(toSet());
    }
}
