package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.ServiceProcess;
import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.platform.process.Memory;
import dev.fulfilment.platform.process.Port;
import dev.fulfilment.platform.server.LocalServer;
import java.util.Optional;

/** Shows state, pid, port, memory and health of each process of the stack. */
final class Status {

    private static final String ROW = "%-18s %-9s %8s %6s %9s  %s";

    private final Installation installation;
    private final Console console;
    private long totalKilobytes;
    private boolean allWell = true;

    Status(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /** Returns 0 if all processes are running and healthy. */
    int run() {
        Stack stack = installation.stack(installation.ports());
        console.say(ROW.formatted("PROCESS", "STATE", "PID", "PORT", "MEMORY", "HEALTH"));
        stack.processes().forEach(this::show);
        Optional<ProcessHandle> supervisor = installation.supervisor();
        row("fulfil", supervisor, supervisor.map(Memory::of).orElse(0L), "-", installation.isReady() ? "ready" : "-");
        console.say(ROW.formatted("total", "", "", "", megabytes(totalKilobytes), "")
                .stripTrailing());
        Optional<String> unknown = new DirectoryUsers(installation).unknown();
        unknown.ifPresent(users -> console.complain("fulfil: " + users));
        return allWell && unknown.isEmpty() ? 0 : 1;
    }

    private void show(LocalServer server) {
        String name = server.process().name();
        Optional<ProcessHandle> running = installation.pidFile(name).running();
        String health = running.isEmpty() ? "-" : healthy(server) ? "healthy" : "not ready";
        long kilobytes = running.map(Memory::ofFamily).orElse(0L);
        row(name, running, kilobytes, Integer.toString(server.port()), health);
    }

    private static boolean healthy(LocalServer server) {
        return server instanceof ServiceProcess service ? service.ready() : new Port(server.port()).answers();
    }

    private void row(String name, Optional<ProcessHandle> process, long kilobytes, String port, String health) {
        totalKilobytes += kilobytes;
        allWell &= process.isPresent() && !health.equals("not ready");
        console.say(ROW.formatted(
                        name,
                        process.isPresent() ? "running" : "stopped",
                        process.map(handle -> Long.toString(handle.pid())).orElse("-"),
                        port,
                        process.isPresent() ? megabytes(kilobytes) : "-",
                        health)
                .stripTrailing());
    }

    private static String megabytes(long kilobytes) {
        return kilobytes / 1024 + " MB";
    }
}
