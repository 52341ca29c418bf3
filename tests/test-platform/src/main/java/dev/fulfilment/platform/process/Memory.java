package dev.fulfilment.platform.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory. */
public final class Memory {

    private Memory() {}

    /** Returns the kilobytes of a process and its children; on Linux, shared memory counts once. */
    public static long ofFamily(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::of)
                .sum();
    }

    /** Returns the kilobytes of one process. */
    public static long of(ProcessHandle process) {
        try {
            return proportional(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"));
        } catch (IOException noSuchFileHere) {
            return residentByPs(process);
        }
    }

    private static long proportional(Path rollup) throws IOException {
        return Files.readAllLines(rollup).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static long residentByPs(ProcessHandle process) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}
