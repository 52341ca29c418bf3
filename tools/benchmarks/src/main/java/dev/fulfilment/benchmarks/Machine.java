package dev.fulfilment.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The machine that ran the benchmark. */
public record Machine(int cores, String processor, double memoryGigabytes, String java) {

    public static Machine thisOne() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                value(Path.of("/proc/cpuinfo"), "model name"),
                Long.parseLong(value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) / 1024.0 / 1024.0,
                Runtime.version().toString());
    }

    /** Reads /proc; the CPU times need Linux too. */
    private static String value(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new IllegalStateException("the benchmarks need Linux: " + file + " cannot be read", e);
        }
    }

    public String description() {
        return "%d cores (%s), %s GB, JDK %s"
                .formatted(cores, processor, String.format(Locale.ROOT, "%.0f", memoryGigabytes), java);
    }
}
