package dev.fulfilment.benchmarks.outbox;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Commit time of each event's transaction. Each number belongs to one writer, so writers do not contend. */
final class CommitLog {

    static final int CAPACITY = 1 << 21;

    private final long[] committed = new long[CAPACITY];

    void committed(long number, long micros) {
        committed[(int) number] = micros;
    }

    void save(Path file) throws IOException {
        int count = CAPACITY;
        while (count > 0 && committed[count - 1] == 0) {
            count--;
        }
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeInt(count);
            for (int number = 0; number < count; number++) {
                out.writeLong(committed[number]);
            }
        }
    }

    /** Returns the times by number; 0 means not committed. */
    static long[] load(Path file) throws IOException {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            var times = new long[in.readInt()];
            for (int number = 0; number < times.length; number++) {
                times[number] = in.readLong();
            }
            return times;
        }
    }
}
