package dev.fulfilment.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A child's output. A file, not a pipe, so that the child survives a killed parent. */
public record LogFile(Path path) {

    private static final long ROTATED_AT = 50L * 1024 * 1024;
    private static final int TAIL = 64 * 1024;

    /** Rotates the file if it is large, and returns the offset at which the next run's output begins. */
    long begin() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (size() > ROTATED_AT) {
                Files.move(path, movedAside(), StandardCopyOption.REPLACE_EXISTING);
            }
            return size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rotated file, if any, and then the current one, which need not exist yet. */
    public List<Path> files() {
        return Files.exists(movedAside()) ? List.of(movedAside(), path) : List.of(path);
    }

    private Path movedAside() {
        return path.resolveSibling(path.getFileName() + ".1");
    }

    /** Returns the last lines written since an offset. */
    public List<String> lastLines(long since, int count) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var channel = Files.newByteChannel(path)) {
            channel.position(Math.max(since, channel.size() - TAIL));
            var bytes = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
            List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() throws IOException {
        return Files.exists(path) ? Files.size(path) : 0;
    }
}
