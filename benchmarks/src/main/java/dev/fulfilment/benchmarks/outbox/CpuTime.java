package dev.fulfilment.benchmarks.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU seconds (user and system) that processes have used since they began. */
record CpuTime(double contender, double postgres, double kafka) {

    /** What /proc counts in, on every Linux of today. */
    private static final double TICKS_PER_SECOND = 100;

    static CpuTime of(ProcessHandle contender, ProcessHandle postgres, ProcessHandle kafka) {
        // PostgreSQL's connections are processes; of those that ended, their parent keeps the account.
        double family = Stream.concat(Stream.of(postgres), postgres.descendants())
                .mapToDouble(process -> seconds(process, true))
                .sum();
        return new CpuTime(seconds(contender, false), family, seconds(kafka, false));
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(contender - earlier.contender, postgres - earlier.postgres, kafka - earlier.kafka);
    }

    private static double seconds(ProcessHandle process, boolean withEndedChildren) {
        try {
            return seconds(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")), withEndedChildren);
        } catch (IOException justEnded) {
            return 0;
        }
    }

    static double seconds(String stat, boolean withEndedChildren) {
        // The name, in parentheses, may have blanks; utime is the 12th word after it, then stime, cutime, cstime.
        var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(words[11]) + Long.parseLong(words[12]);
        if (withEndedChildren) {
            ticks += Long.parseLong(words[13]) + Long.parseLong(words[14]);
        }
        return ticks / TICKS_PER_SECOND;
    }
}
