package dev.fulfilment.platform.process;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How a process comes to its end, with all of its children. */
public final class ProcessTermination {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private ProcessTermination() {}

    /** Asks first, then insists. */
    public static void stop(ProcessHandle process, Signal signal, Duration grace) {
        List<ProcessHandle> family = family(process);
        signal.send(process);
        if (!gone(List.of(process), grace)) {
            kill(family);
        }
    }

    /** SIGKILL to the process and its children; returns when they are gone. */
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

    private static boolean gone(List<ProcessHandle> processes, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(Processes::isIn)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
