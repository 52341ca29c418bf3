package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.CpuSeconds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resources that a process has used since its start.
 *
 * @param writtenBytes to files; null if the kernel does not report it
 * @param residentBytes in memory now, shared pages divided among the processes; null if the kernel does not report it
 */
record ProcessUsage(
        double cpuSeconds,
        @Nullable Long writtenBytes,
        @Nullable Long residentBytes) {

    /** Bytes to be written to disk. For a JVM, which writes to sockets by the same calls as to files. */
    private static final String TO_DISK = "write_bytes: ";

    /**
     * Bytes passed to the calls that write to files; PostgreSQL has others for its sockets. Bytes to be written to disk
     * would be counted in whole pages of the file cache, of up to 2 MB each, whenever 8 KB of log are overwritten.
     */
    private static final String TO_FILES = "wchar: ";

    private static final String RESIDENT = "Pss:";

    static ProcessUsage of(ProcessHandle process) {
        return new ProcessUsage(
                CpuSeconds.of(process), written(Stream.of(process), TO_DISK), resident(Stream.of(process)));
    }

    /** Returns the usage of PostgreSQL and its children; the parent accounts for ended children. */
    static ProcessUsage ofPostgres(ProcessHandle parent) {
        return new ProcessUsage(
                CpuSeconds.ofFamily(parent), written(family(parent), TO_FILES), resident(family(parent)));
    }

    ProcessUsage since(ProcessUsage earlier) {
        var bytes = writtenBytes == null || earlier.writtenBytes == null ? null : writtenBytes - earlier.writtenBytes;
        return new ProcessUsage(cpuSeconds - earlier.cpuSeconds, bytes, residentBytes);
    }

    private static Stream<ProcessHandle> family(ProcessHandle parent) {
        return Stream.concat(Stream.of(parent), parent.descendants());
    }

    private static @Nullable Long written(Stream<ProcessHandle> processes, String account) {
        return sum(processes, "io", account);
    }

    private static @Nullable Long resident(Stream<ProcessHandle> processes) {
        var kilobytes = sum(processes, "smaps_rollup", RESIDENT);
        return kilobytes == null ? null : 1024 * kilobytes;
    }

    private static @Nullable Long sum(Stream<ProcessHandle> processes, String file, String account) {
        long sum = 0;
        for (var process : processes.filter(ProcessHandle::isAlive).toList()) {
            try {
                sum += value(Files.readString(Path.of("/proc", Long.toString(process.pid()), file)), account);
            } catch (IOException e) {
                if (process.isAlive()) {
                    return null; // Kernels without this file, and processes of other users.
                }
            }
        }
        return sum;
    }

    static long value(String accounts, String account) {
        return accounts.lines()
                .filter(line -> line.startsWith(account))
                .mapToLong(line -> Long.parseLong(
                        line.substring(account.length()).replace("kB", "").strip()))
                .findAny()
                .orElseThrow();
    }
}
