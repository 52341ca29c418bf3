package dev.fulfilment.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Identifies a process on disk by its pid and its start, since a pid alone may by now belong to another process. */
public record PidFile(Path file) {

    /** Records the process. The move is atomic, so that no reader finds half a record and takes the process for dead. */
    public void write(ProcessHandle process) {
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(directory, file.getFileName().toString(), ".new");
            Files.writeString(fresh, process.pid() + " " + ProcessStart.of(process));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the recorded process if it is still running. */
    public Optional<ProcessHandle> running() {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            ProcessStart started = ProcessStart.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Processes::isAlive)
                    .filter(process -> ProcessStart.of(process).isSame(started));
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
}
