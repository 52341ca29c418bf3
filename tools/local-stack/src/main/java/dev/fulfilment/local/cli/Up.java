package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.local.stack.StackPorts;
import dev.fulfilment.platform.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Starts the stack and stays with it. */
final class Up {

    private final Installation installation;
    private final Console screen;

    Up(Installation installation, Console screen) {
        this.installation = installation;
        this.screen = screen;
    }

    int run() {
        Optional<SupervisorLock> lock = SupervisorLock.take(installation.lockFile());
        if (lock.isEmpty()) {
            return alreadyUp(installation, screen);
        }
        clearTheGround();
        StackPorts ports = installation.ports();
        PortCheck.check(ports);
        installation.remember(ports);
        installation.supervisorFile().write(ProcessHandle.current());
        return superviseUntilTheEnd(installation.stack(ports));
    }

    static int alreadyUp(Installation installation, Console screen) {
        screen.say(installation.isReady() ? "already up" : "already starting");
        new Urls(installation.ports()).lines().forEach(screen::say);
        return 0;
    }

    private void clearTheGround() {
        Directories.delete(installation.readyFile());
        long left = new OrphanProcesses(installation).stop();
        if (left > 0) {
            screen.say("stopped " + left + " processes that an earlier run left behind");
        }
    }

    private int superviseUntilTheEnd(Stack stack) {
        var end = new StackShutdownHook(installation, stack, screen);
        Runtime.getRuntime().addShutdownHook(end);
        try (var _ = SupervisedService.controls(installation, stack)) {
            // Before the start, so that the sagas that a restart finishes are shown too.
            var sagas = new SagaView(stack.services(), screen);
            start(stack);
            new Supervision(installation, stack, sagas, screen).watchUntil(end::underWay);
        } catch (RuntimeException failure) {
            if (!end.underWay()) {
                throw failure;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void start(Stack stack) {
        long begin = System.nanoTime();
        Supervision.forgetStopRequests(installation, stack);
        screen.say("starting PostgreSQL, Kafka, Zipkin and " + stack.services().size() + " services");
        stack.start((what, took) -> screen.say("  %-22s %s".formatted(what, Console.seconds(took))));
        screen.say("ready in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begin)));
        new Urls(stack.ports()).lines().forEach(screen::say);
        markReady();
    }

    private void markReady() {
        try {
            Files.createFile(installation.readyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
