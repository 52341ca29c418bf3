package dev.fulfilment.local.cli;

import dev.fulfilment.local.Stack;
import dev.fulfilment.local.process.Trees;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A running stack, watched: its sagas are shown, its dead are raised. */
final class Supervision {

    private static final Duration EVERY = Duration.ofMillis(100);

    private final SagaView sagas;
    private final List<Keeper> keepers;

    Supervision(Installation installation, Stack stack, SagaView sagas, Screen screen) {
        this.sagas = sagas;
        this.keepers = stack.processes().stream()
                .map(server -> new Keeper(
                        server, installation.stopRequest(server.process().name()), screen))
                .toList();
    }

    static void forgetStopRequests(Installation installation, Stack stack) {
        stack.processes()
                .forEach(server ->
                        Trees.delete(installation.stopRequest(server.process().name())));
    }

    /** Until the end has begun: whatever dies after that is meant to. */
    void watchUntil(BooleanSupplier end) throws InterruptedException {
        while (!end.getAsBoolean()) {
            sagas.showNewSteps();
            keepers.forEach(Keeper::look);
            Thread.sleep(EVERY);
        }
    }
}
