package dev.fulfilment.local.cli;

import dev.fulfilment.local.stack.ServiceDefinition;
import dev.fulfilment.local.stack.Stack;
import dev.fulfilment.platform.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Takes one service out of a running stack, and puts it back. */
final class ServiceCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int POLL_MILLIS = 100;

    private final Installation installation;
    private final Console screen;
    private final String service;

    ServiceCommand(Installation installation, Console screen, String word) {
        this.installation = installation;
        this.screen = screen;
        this.service = ServiceDefinition.named(word)
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + word));
    }

    int stop() {
        requireUp();
        try {
            Files.writeString(installation.stopRequest(service), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await(() -> installation.pidFile(service).running().isEmpty());
        screen.say(service + " is stopped");
        return 0;
    }

    int start() {
        requireUp();
        Directories.delete(installation.stopRequest(service));
        Stack stack = installation.stack(installation.ports());
        await(stack.service(service)::ready);
        screen.say(service + " is running");
        return 0;
    }

    private void requireUp() {
        if (!installation.isReady()) {
            throw new IllegalStateException("the stack is not up: ./fulfil up");
        }
    }

    private void await(BooleanSupplier fact) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(service + " did not follow within " + PATIENCE.toSeconds() + " s");
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
