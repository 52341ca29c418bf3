package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocsIndexTest {

    private static final Path INDEX = Documents.DOCS.resolve("README.md");

    @Test
    void linksEveryDocumentAndTheIndexOfDecisions() {
        var linked = links(INDEX)
                .map(link -> Documents.DOCS.resolve(path(link)).normalize())
                .collect(toSet());

        assertThat(linked).containsAll(documents());
    }

    @Test
    void everyRelativeLinkOfEveryMarkdownFileResolves() {
        var broken = Documents.files(Documents.ROOT, ".md").stream()
                .flatMap(file -> links(file)
                        .filter(link -> !resolves(file, link))
                        .map(link -> Documents.ROOT.relativize(file) + ": " + link))
                .toList();

        assertThat(broken).isEmpty();
    }

    private static List<Path> documents() {
        return Documents.files(Documents.DOCS, ".md").stream()
                .filter(file -> !file.equals(INDEX))
                .filter(file -> Documents.DOCS.equals(file.getParent()) || file.endsWith("README.md"))
                .toList();
    }

    private static Stream<String> links(Path file) {
        return Documents.matches("]\\(([^)\\s]+)\\)", prose(Documents.text(file)))
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"));
    }

    private static boolean resolves(Path file, String link) {
        var target = link.startsWith("#") ? file : file.resolveSibling(path(link));
        return Files.exists(target)
                && (!link.contains("#") || anchors(target).contains(link.substring(link.indexOf('#') + 1)));
    }

    private static String path(String link) {
        return link.replaceFirst("#.*", "");
    }

    /** Anchors that GitHub generates for headings. */
    private static Set<String> anchors(Path file) {
        return Documents.matches("^#+ (.+)$", prose(Documents.text(file)))
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(toSet());
    }

    /** Removes code blocks. */
    private static String prose(String markdown) {
        return markdown.replaceAll("(?ms)^```.*?^```$", "");
    }
}
