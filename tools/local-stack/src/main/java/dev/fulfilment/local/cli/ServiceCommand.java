package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.ServiceDefinition;
import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.platform.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Stops and starts one service of a running stack. */
final class ServiceCommand {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int POLL_MILLIS = 100;

    private final Installation installation;
    private final Console console;
    private final String service;

    ServiceCommand(Installation installation, Console console, String word) {
        this.installation = installation;
        this.console = console;
        this.service = ServiceDefinition.named(word)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + word));
    }

    int stop() {
        installation.requireReady();
        try {
            Files.writeString(installation.stopRequest(service), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(() -> installation.pidFile(service).running().isEmpty());
        console.say(service + " is stopped");
        return 0;
    }

    int start() {
        installation.requireReady();
        Directories.delete(installation.stopRequest(service));
        Stack stack = installation.stack(installation.ports());
        await(stack.service(service)::ready);
        console.say(service + " is running");
        return 0;
    }

    private void await(BooleanSupplier fact) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        service + " did not respond to the request within " + TIMEOUT.toSeconds() + " s");
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
