package dev.fulfilment.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Identifies a process on disk by its pid and its start time, since a pid alone may by now belong to another process.
 */
public record PidFile(Path file) {

    /** Start times have a resolution of whole seconds on some systems. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /** Records the process. */
    public void write(ProcessHandle process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the recorded process if it is still running. */
    public Optional<ProcessHandle> running() {
        try {
            String[] words = Files.readString(file).strip().split(" ");
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Processes::isAlive)
                    .filter(process -> sameInstant(startOf(process), started));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notRemembered) {
            return Optional.empty();
        }
    }

    /** Deletes the record. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean sameInstant(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME_START) <= 0;
    }
}
