package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Resources that all processes have used since their start.
 *
 * @param processes by name, in the order of the report
 * @param transactions committed in the services' databases
 * @param walBytes of write-ahead log
 * @param diskBytes bytes that the machine wrote to its disks
 * @param busySeconds of all processors, the kernel's own work included
 */
record Usage(
        Map<String, ProcessUsage> processes, long transactions, long walBytes, long diskBytes, double busySeconds) {

    private static final String TRANSACTIONS =
            "select sum(xact_commit) from pg_stat_database where datname like '%\\_service'";
    private static final String WAL = "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')";
    private static final String DISK_KILOBYTES = "pgpgout ";
    private static final double TICKS_PER_SECOND = 100;

    Usage {
        processes = Collections.unmodifiableMap(new LinkedHashMap<>(processes));
    }

    static Usage of(Suite suite) {
        var processes = new LinkedHashMap<String, ProcessUsage>();
        suite.services().forEach(service -> processes.put(service.name(), ProcessUsage.of(service.process())));
        processes.put("PostgreSQL", ProcessUsage.ofPostgres(suite.postgresProcess()));
        processes.put("Kafka", ProcessUsage.of(suite.kafkaProcess()));
        processes.put("load generator", ProcessUsage.of(ProcessHandle.current()));
        try (var server = suite.server()) {
            return new Usage(
                    processes,
                    Sql.number(server, TRANSACTIONS),
                    Sql.number(server, WAL),
                    machineWrote(),
                    machineBusy());
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL's statistics cannot be read", e);
        }
    }

    Usage since(Usage earlier) {
        var differences = new LinkedHashMap<String, ProcessUsage>();
        processes.forEach((name, usage) -> {
            var before = earlier.processes.get(name);
            differences.put(name, before == null ? usage : usage.since(before));
        });
        return new Usage(
                differences,
                transactions - earlier.transactions,
                walBytes - earlier.walBytes,
                diskBytes - earlier.diskBytes,
                busySeconds - earlier.busySeconds);
    }

    double cpuSeconds() {
        return processes.values().stream().mapToDouble(ProcessUsage::cpuSeconds).sum();
    }

    private static long machineWrote() {
        try (var lines = Files.lines(Path.of("/proc/vmstat"))) {
            return lines.filter(line -> line.startsWith(DISK_KILOBYTES))
                    .mapToLong(line -> 1024 * Long.parseLong(line.substring(DISK_KILOBYTES.length())))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double machineBusy() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            return machineBusy(lines.findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sums user, nice, system, irq and softirq; the later fields are not work of this machine, or are counted already. */
    static double machineBusy(String cpuLine) {
        var ticks = Arrays.stream(cpuLine.split(" +"))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / TICKS_PER_SECOND;
    }
}
