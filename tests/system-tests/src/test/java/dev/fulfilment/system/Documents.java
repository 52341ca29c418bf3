package dev.fulfilment.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Markdown files and sources of this repository, independent of the working directory. */
final class Documents {

    static final Path ROOT = root();
    static final Path DOCS = ROOT.resolve("docs");

    private static final Pattern GENERATED = Pattern.compile(".*/(target|node_modules|\\.git)/.*");

    private Documents() {}

    static List<Path> files(Path directory, String extension) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .filter(file -> !GENERATED.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the source that contains the text. Robust against renames of the file. */
    static String source(String directory, String extension, String containing) {
        return files(ROOT.resolve(directory), extension).stream()
                .map(Documents::text)
                .filter(text -> text.contains(containing))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source in " + directory + " contains " + containing));
    }

    static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results();
    }

    private static Path root() {
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve("mvnw"))) {
                return directory;
            }
        }
        throw new IllegalStateException("no mvnw above the working directory");
    }
}
