package dev.fulfilment.platform.process;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Terminates a process with all of its children. */
public final class ProcessTermination {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

    private ProcessTermination() {}

    /** Sends the signal, and SIGKILL after the grace period. */
    public static void stop(ProcessHandle process, Signal signal, Duration grace) {
        List<ProcessHandle> family = family(process);
        signal.send(process);
        if (!gone(List.of(process), grace)) {
            kill(family);
        }
    }

    /** Sends SIGKILL to the process and its children, and waits for their end. */
    public static void kill(ProcessHandle process) {
        kill(family(process));
    }

    private static void kill(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        gone(family, Duration.ofSeconds(10));
    }

    private static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static boolean gone(List<ProcessHandle> processes, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (processes.stream().anyMatch(Processes::isAlive)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(POLL_INTERVAL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
