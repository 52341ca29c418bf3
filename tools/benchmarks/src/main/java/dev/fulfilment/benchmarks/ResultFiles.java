package dev.fulfilment.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the results of a benchmark to tools/benchmarks/results and to standard output. */
public final class ResultFiles {

    private ResultFiles() {}

    /** @param report as Markdown; also printed */
    public static void write(Path benchmarks, String name, String report, String json) throws IOException {
        var directory = benchmarks.resolve("results");
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name + ".md"), report);
        Files.writeString(directory.resolve(name + ".json"), json);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report);
    }

    /** @throws IllegalStateException if the disk has less free space than a run needs */
    public static void requireRoom(Path directory, long bytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < bytes) {
            throw new IllegalStateException("only %d MB are free in %s".formatted(free >> 20, directory));
        }
    }
}
