package dev.fulfilment.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a process is alive. A zombie, which may last long in a container, counts as dead. */
final class Processes {

    private Processes() {}

    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException notLinuxOrJustGone) {
            return false;
        }
    }
}
