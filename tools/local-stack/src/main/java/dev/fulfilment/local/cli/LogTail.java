package dev.fulfilment.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the complete lines that are appended to a file from now on. */
final class LogTail {

    private static final int AT_MOST = 1024 * 1024;

    private final Path file;
    private long position;

    LogTail(Path file) {
        this.file = file;
        this.position = size();
    }

    /** Also reads the lines that the file has already. */
    static LogTail fromTheBeginning(Path file) {
        var tail = new LogTail(file);
        tail.position = 0;
        return tail;
    }

    /** Returns the lines completed since the last call. */
    List<String> newLines() {
        long size = size();
        if (size < position) {
            position = 0;
        }
        if (size == position) {
            return List.of();
        }
        byte[] bytes = read((int) Math.min(size - position, AT_MOST));
        int end = lastLineEnd(bytes);
        if (end == 0 && bytes.length == AT_MOST) {
            end = bytes.length;
        }
        position += end;
        return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
    }

    private byte[] read(int length) {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until full or at the end
            }
            return java.util.Arrays.copyOf(buffer.array(), buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
