package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AdrIndexTest {

    private static final Path ADR = Documents.DOCS.resolve("adr");

    private record Decision(String file, int number, String title) {

        static Decision in(Path file) {
            var heading = Documents.matches("\\A# (\\d+)\\. (.+)$", Documents.text(file))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(file + " has no heading \"# 1. Title\""));
            return new Decision(file.getFileName().toString(), Integer.parseInt(heading.group(1)), heading.group(2));
        }

        String expectedFile() {
            var slug =
                    title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            return "%04d-%s.md".formatted(number, slug);
        }
    }

    @Test
    void everyFileIsNamedAfterItsTitle() {
        assertThat(decisions())
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.file()).isEqualTo(decision.expectedFile()));
    }

    @Test
    void theIndexListsEveryDecisionOnceWithItsTitle() {
        var index = Documents.text(ADR.resolve("README.md"));
        var listed = Documents.matches("^\\| \\[(\\d+)]\\(([^)]+)\\) \\| ([^|]+) \\| [^|]+ \\|$", index)
                .map(row -> new Decision(row.group(2), Integer.parseInt(row.group(1)), row.group(3)))
                .toList();

        assertThat(listed).containsExactlyElementsOf(decisions());
    }

    private static List<Decision> decisions() {
        return Documents.files(ADR, ".md").stream()
                .filter(file -> !file.endsWith("README.md"))
                .map(Decision::in)
                .toList();
    }
}
