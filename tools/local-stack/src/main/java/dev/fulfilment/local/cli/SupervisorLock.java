package dev.fulfilment.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lock of the process that runs a directory's stack; the operating system releases it when that process ends. */
record SupervisorLock(FileLock lock) {

    static Optional<SupervisorLock> take(Path file) {
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return Optional.ofNullable(channel.tryLock()).map(SupervisorLock::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
