package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuaranteesTest {

    private static final String DOCUMENT = Documents.text(Documents.DOCS.resolve("guarantees.md"));
    private static final String RACES = "## The races";
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:IT|Test))\\.(\\w+)`");

    @Test
    void everyGuaranteeNamesATestThatExists() {
        var named = NAMED.matcher(DOCUMENT)
                .results()
                .map(test -> test.group(1) + "." + test.group(2))
                .collect(toSet());

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(existing()).containsAll(named);
        assertThat(rows(DOCUMENT.substring(0, DOCUMENT.indexOf(RACES))))
                .allSatisfy(row -> assertThat(row).containsPattern(NAMED));
    }

    @Test
    void everyRaceIsThereAndNamesATest() {
        var races = rows(DOCUMENT.substring(DOCUMENT.indexOf(RACES)));

        assertThat(races).allSatisfy(row -> assertThat(row).containsPattern(NAMED));
        assertThat(races.stream().map(row -> Integer.valueOf(row.split("\\|", -1)[1].strip())))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24);
    }

    /** Rows of the first table in that text, without its header. */
    private static List<String> rows(String text) {
        return text.lines().filter(line -> line.startsWith("| ")).skip(2).toList();
    }

    private static Set<String> existing() {
        return Documents.files(Documents.ROOT, ".java").stream()
                .filter(file -> file.toString().matches(".*/src/test/java/.*(IT|Test)\\.java"))
                .flatMap(GuaranteesTest::testsIn)
                .collect(toSet());
    }

    private static Stream<String> testsIn(Path file) {
        var type = file.getFileName().toString().replace(".java", "");
        return Pattern.compile("\\bvoid (\\w+)\\(")
                .matcher(Documents.text(file))
                .results()
                .map(method -> type + "." + method.group(1));
    }
}
