package dev.fulfilment.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lock of the process that runs a directory's stack; the operating system releases it when that process ends. The file
 * contains the holder's pid.
 */
record SupervisorLock(FileLock lock) {

    /** Kept reachable: the garbage collector would close the channel and so release the lock. */
    private static volatile @Nullable SupervisorLock ours;

    static Optional<SupervisorLock> take(Path file) {
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            var taken = new SupervisorLock(lock);
            ours = taken;
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the pid of the holder as it wrote it, which may be empty, or nothing if the lock is free. Does not open the file in
     * the process that holds the lock: closing any channel of it would release the lock.
     */
    static Optional<String> holder(Path file) {
        if (ours != null) {
            return Optional.of(Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return isHeld(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHeld(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        }
    }
}
