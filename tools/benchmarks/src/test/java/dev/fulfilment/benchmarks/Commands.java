package dev.fulfilment.benchmarks;

import dev.fulfilment.platform.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The benchmark commands that the documents quote next to their figures. */
public final class Commands {

    private static final List<String> DOCUMENTS = List.of("docs/performance.md", "tools/benchmarks/README.md");

    private Commands() {}

    /** Returns the options of each command for a benchmark. */
    public static List<List<String>> of(String benchmark) {
        var command = Pattern.compile("\\./tools/benchmarks/run " + benchmark + "\\b((?: [-\\w,]+)*)");
        return DOCUMENTS.stream()
                .flatMap(document -> command.matcher(text(document)).results())
                .map(found -> words(found.group(1)))
                .filter(options -> !options.contains("--help"))
                .toList();
    }

    private static List<String> words(String options) {
        return Stream.of(options.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static String text(String document) {
        try {
            return Files.readString(ProjectRoot.find().resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
