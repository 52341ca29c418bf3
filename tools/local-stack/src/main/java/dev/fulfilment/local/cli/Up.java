package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.local.stack.StackPorts;
import dev.fulfilment.platform.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** Starts the stack and supervises it. */
final class Up {

    private final Installation installation;
    private final Console console;

    Up(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    int run() {
        Optional<SupervisorLock> lock = SupervisorLock.take(installation.lockFile());
        if (lock.isEmpty()) {
            if (installation.supervisor().isEmpty()) {
                new DirectoryUsers(installation).requireKnown();
            }
            return alreadyUp(installation, console);
        }
        StackPorts ports = installation.ports();
        installation.remember(ports);
        // At once: a command that finds the lock held and no supervisor refuses to work.
        installation.supervisorFile().write(ProcessHandle.current());
        cleanUp();
        PortCheck.check(ports);
        return supervise(installation.stack(ports));
    }

    static int alreadyUp(Installation installation, Console console) {
        console.say(installation.isReady() ? "already up" : "already starting");
        new Urls(installation.ports()).lines().forEach(console::say);
        return 0;
    }

    private void cleanUp() {
        Directories.delete(installation.readyFile());
        long left = new OrphanProcesses(installation).stop();
        if (left > 0) {
            console.say("stopped " + left + " processes that an earlier run left behind");
        }
        new DirectoryUsers(installation).requireKnown();
    }

    private int supervise(Stack stack) {
        var hook = new StackShutdownHook(installation, stack, console);
        Runtime.getRuntime().addShutdownHook(hook);
        try (var _ = SupervisedService.controls(installation, stack, console)) {
            // Before the start, so that sagas that continue after a restart are shown too.
            var sagas = new SagaView(stack.services(), console);
            start(stack);
            new Supervision(installation, stack, sagas, console).watchUntil(hook::hasBegun);
        } catch (RuntimeException failure) {
            if (!hook.hasBegun()) {
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
        console.say("starting PostgreSQL, Kafka, Zipkin and " + stack.services().size() + " services");
        stack.start(new StartLines(console));
        console.say("ready in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begin)));
        new Urls(stack.ports()).lines().forEach(console::say);
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
