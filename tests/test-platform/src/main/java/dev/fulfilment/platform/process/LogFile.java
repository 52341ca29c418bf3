package dev.fulfilment.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A child's output. A file and never a pipe, so that the child survives a killed parent. */
public record LogFile(Path path) {

    private static final long ROTATED_AT = 50L * 1024 * 1024;
    private static final int TAIL = 64 * 1024;

    /** Makes room for another run and says where that run's output will begin. */
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

    /** What was moved aside first, then the file of today; the latter need not be there yet. */
    public List<Path> files() {
        return Files.exists(movedAside()) ? List.of(movedAside(), path) : List.of(path);
    }

    private Path movedAside() {
        return path.resolveSibling(path.getFileName() + ".1");
    }

    /** The last lines written since the given offset. */
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
