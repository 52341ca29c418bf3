package dev.fulfilment.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time (user and system) that processes have used since they began. */
public final class CpuSeconds {

    /** Clock ticks of /proc (USER_HZ), 100 on every current Linux. */
    private static final double TICKS_PER_SECOND = 100;

    private CpuSeconds() {}

    public static double of(ProcessHandle process) {
        return seconds(process, false);
    }

    /** Returns the CPU time of a process and its children, such as PostgreSQL; the parent accounts for ended children. */
    public static double ofFamily(ProcessHandle parent) {
        return Stream.concat(Stream.of(parent), parent.descendants())
                .mapToDouble(process -> seconds(process, true))
                .sum();
    }

    private static double seconds(ProcessHandle process, boolean withEndedChildren) {
        try {
            return in(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")), withEndedChildren);
        } catch (IOException justEnded) {
            return 0;
        }
    }

    static double in(String stat, boolean withEndedChildren) {
        // The name, in parentheses, may have blanks; utime is the 12th word after it, then stime, cutime, cstime.
        var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(words[11]) + Long.parseLong(words[12]);
        if (withEndedChildren) {
            ticks += Long.parseLong(words[13]) + Long.parseLong(words[14]);
        }
        return ticks / TICKS_PER_SECOND;
    }
}
