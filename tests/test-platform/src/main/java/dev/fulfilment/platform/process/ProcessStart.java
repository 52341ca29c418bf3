package dev.fulfilment.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * When a process started. Linux counts it in ticks since the boot, which no change of the clock moves; the time of day that
 * the JDK computes from it moves with the clock. Elsewhere the kernel stores the time of day.
 *
 * @param ticks id of the boot and ticks since it, or empty on a system without /proc
 */
record ProcessStart(Instant instant, String ticks) {

    /** Start times have a resolution of whole seconds on some systems. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /** Field 22, counted from the field after the name. */
    private static final int START_TICKS = 19;

    static ProcessStart of(ProcessHandle process) {
        return new ProcessStart(process.info().startInstant().orElse(Instant.EPOCH), ticks(process.pid()));
    }

    /** @throws NumberFormatException if the text was not written by {@link #toString} */
    static ProcessStart parse(String text) {
        String[] words = text.split(" ", 2);
        return new ProcessStart(Instant.ofEpochMilli(Long.parseLong(words[0])), words.length == 1 ? "" : words[1]);
    }

    boolean isSame(ProcessStart other) {
        return ticks.isEmpty() || other.ticks.isEmpty()
                ? Duration.between(instant, other.instant).abs().compareTo(SAME_START) <= 0
                : ticks.equals(other.ticks);
    }

    @Override
    public String toString() {
        return (instant.toEpochMilli() + " " + ticks).strip();
    }

    private static String ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + " " + fields[START_TICKS];
        } catch (IOException notLinuxOrJustGone) {
            return "";
        }
    }
}
