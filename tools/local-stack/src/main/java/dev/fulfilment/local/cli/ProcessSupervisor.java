package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.StartFailure;
import dev.fulfilment.platform.server.LocalServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Keeps one process running, unless its stop was requested. */
final class ProcessSupervisor {

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final LocalServer server;
    private final Path stopRequest;
    private final Console console;
    private final FailureReport failures;
    private volatile boolean busy;
    private Duration backoff = Duration.ofMillis(500);
    private Instant aliveSince = Instant.now();

    ProcessSupervisor(LocalServer server, Path stopRequest, Console console) {
        this.server = server;
        this.stopRequest = stopRequest;
        this.console = console;
        this.failures = new FailureReport(console::complain);
    }

    /** Compares the actual with the requested state once; starts and stops run in the background. */
    void check() {
        if (busy) {
            return;
        }
        boolean alive = server.process().isAlive();
        boolean wanted = !Files.exists(stopRequest);
        if (alive && !wanted) {
            inBackground(this::stop);
        } else if (!alive && wanted) {
            inBackground(this::restart);
        }
    }

    private void stop() {
        server.stop();
        console.say(name() + " is stopped");
    }

    private void restart() {
        if (Files.exists(stopRequest)) {
            return;
        }
        if (server.process().wasStarted()) {
            backoff = nextBackoff();
            console.say(name() + " ended unexpectedly (" + server.process().failureLine() + "); starting it again in "
                    + Console.seconds(backoff));
            server.process().pause(backoff);
        }
        try {
            server.start();
            console.say(name() + " is running again");
        } catch (StartFailure failure) {
            console.say(failure.oneLine());
        }
        aliveSince = Instant.now();
    }

    private Duration nextBackoff() {
        boolean wasSteady = Duration.between(aliveSince, Instant.now()).compareTo(STEADY) > 0;
        Duration next = wasSteady ? Duration.ofSeconds(1) : backoff.multipliedBy(2);
        return next.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : next;
    }

    private void inBackground(Runnable work) {
        busy = true;
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
                failures.succeeded();
            } catch (RuntimeException | Error failure) {
                failures.failed(name() + ": " + failure);
            } finally {
                busy = false;
            }
        });
    }

    private String name() {
        return server.process().name();
    }
}
