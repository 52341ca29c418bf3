package dev.fulfilment.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuildYourOwnTest {

    private static final Path EXAMPLE = Documents.ROOT.resolve("examples/loyalty-service");
    private static final String CODE_BLOCK = "^```(?:java|xml|yaml|sql)\n([\\s\\S]*?)^```$";

    @Test
    void theCodeOfTheWalkthroughIsTheCodeOfTheExample() {
        var example = Documents.files(EXAMPLE, "").stream()
                .filter(file -> file.toString().matches(".*\\.(java|xml|yml|sql)"))
                .map(Documents::text)
                .map(BuildYourOwnTest::withoutIndentation)
                .collect(joining("\n"));
        var blocks = Documents.matches(CODE_BLOCK, Documents.text(Documents.DOCS.resolve("build-your-own.md")))
                .map(block -> withoutIndentation(block.group(1)))
                .toList();

        assertThat(blocks)
                .hasSizeGreaterThan(8)
                .allSatisfy(block -> assertThat(example).contains(block));
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).collect(joining("\n"));
    }
}
