package dev.fulfilment.monitor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Static files of the page by path. */
final class StaticFiles {

    private static final Path ROOT = Path.of("src/main/resources/static");

<<<<<<< HEAD
    /** Matches a reference by which a file loads another one. */
=======
    /** A reference from one file to another. */
>>>>>>> w-monitor
    private static final Pattern REFERENCE =
            Pattern.compile("(?:src=|href=|from |import |import\\(|url\\()\"(?!#)([^\"]+)\"");

    private StaticFiles() {}

    static Map<String, String> all() throws IOException {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(ROOT)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(ROOT.relativize(path).toString(), text(path)));
        }
        return files;
    }

    /** Returns the paths of the files to which this file refers. */
    static List<String> references(String file, String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .map(reference -> Path.of(file)
                        .resolveSibling(reference.group(1))
                        .normalize()
                        .toString())
                .toList();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
