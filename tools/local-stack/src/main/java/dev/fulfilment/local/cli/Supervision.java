package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.platform.process.Directories;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Watches a running stack: shows its sagas and restarts dead processes. */
final class Supervision {

    private static final Duration EVERY = Duration.ofMillis(100);

    private final SagaView sagas;
    private final List<ProcessSupervisor> supervisors;

    Supervision(Installation installation, Stack stack, SagaView sagas, Console console) {
        this.sagas = sagas;
        this.supervisors = stack.processes().stream()
                .map(server -> new ProcessSupervisor(
                        server, installation.stopRequest(server.process().name()), console))
                .toList();
    }

    static void forgetStopRequests(Installation installation, Stack stack) {
        stack.processes()
                .forEach(server -> Directories.delete(
                        installation.stopRequest(server.process().name())));
    }

    /** Watches until the shutdown begins: after that, processes end on purpose. */
    void watchUntil(BooleanSupplier end) throws InterruptedException {
        while (!end.getAsBoolean()) {
            sagas.showNewSteps();
            supervisors.forEach(ProcessSupervisor::check);
            Thread.sleep(EVERY);
        }
    }
}
