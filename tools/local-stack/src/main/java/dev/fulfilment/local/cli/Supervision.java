package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.platform.process.Directories;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A running stack, watched: its sagas are shown, its dead are raised. */
final class Supervision {

    private static final Duration EVERY = Duration.ofMillis(100);

    private final SagaView sagas;
    private final List<ProcessSupervisor> keepers;

    Supervision(Installation installation, Stack stack, SagaView sagas, Console screen) {
        this.sagas = sagas;
        this.keepers = stack.processes().stream()
                .map(server -> new ProcessSupervisor(
                        server, installation.stopRequest(server.process().name()), screen))
                .toList();
    }

    static void forgetStopRequests(Installation installation, Stack stack) {
        stack.processes()
                .forEach(server -> Directories.delete(
                        installation.stopRequest(server.process().name())));
    }

    /** Until the end has begun: whatever dies after that is meant to. */
    void watchUntil(BooleanSupplier end) throws InterruptedException {
        while (!end.getAsBoolean()) {
            sagas.showNewSteps();
            keepers.forEach(ProcessSupervisor::look);
            Thread.sleep(EVERY);
        }
    }
}
