package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.CpuSeconds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a process has used since it began.
 *
 * @param writtenBytes to files, as the kernel counts what is to go to the disk; nothing where it does not tell
 */
record ProcessUsage(double cpuSeconds, @Nullable Long writtenBytes) {

    private static final String WRITTEN = "write_bytes: ";

    static ProcessUsage of(ProcessHandle process) {
        return new ProcessUsage(CpuSeconds.of(process), written(Stream.of(process)));
    }

    /** Of children that ended, their parent keeps the account. */
    static ProcessUsage ofFamily(ProcessHandle parent) {
        return new ProcessUsage(
                CpuSeconds.ofFamily(parent), written(Stream.concat(Stream.of(parent), parent.descendants())));
    }

    ProcessUsage since(ProcessUsage earlier) {
        var bytes = writtenBytes == null || earlier.writtenBytes == null ? null : writtenBytes - earlier.writtenBytes;
        return new ProcessUsage(cpuSeconds - earlier.cpuSeconds, bytes);
    }

    private static @Nullable Long written(Stream<ProcessHandle> processes) {
        long sum = 0;
        for (var process : processes.filter(ProcessHandle::isAlive).toList()) {
            var file = Path.of("/proc", Long.toString(process.pid()), "io");
            try {
                sum += written(Files.readString(file));
            } catch (IOException e) {
                if (process.isAlive()) {
                    return null; // Kernels without this account, and processes of somebody else.
                }
            }
        }
        return sum;
    }

    static long written(String io) {
        return io.lines()
                .filter(line -> line.startsWith(WRITTEN))
                .mapToLong(line -> Long.parseLong(line.substring(WRITTEN.length())))
                .findAny()
                .orElseThrow();
    }
}
