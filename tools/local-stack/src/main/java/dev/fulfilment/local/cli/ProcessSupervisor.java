package dev.fulfilment.local.cli;

import dev.fulfilment.platform.process.StartFailure;
import dev.fulfilment.platform.server.LocalServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Keeps one process as it is meant to be: running, unless its stop was asked for. */
final class ProcessSupervisor {

    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final LocalServer server;
    private final Path stopRequest;
    private final Console screen;
    private volatile boolean busy;
    private Duration backoff = Duration.ofMillis(500);
    private Instant aliveSince = Instant.now();

    ProcessSupervisor(LocalServer server, Path stopRequest, Console screen) {
        this.server = server;
        this.stopRequest = stopRequest;
        this.screen = screen;
    }

    /** Looks once; what takes time is done aside. */
    void look() {
        if (busy) {
            return;
        }
        boolean alive = server.process().isAlive();
        boolean wanted = !Files.exists(stopRequest);
        if (alive && !wanted) {
            aside(this::stop);
        } else if (!alive && wanted) {
            aside(this::revive);
        }
    }

    private void stop() {
        server.stop();
        screen.say(name() + " is stopped");
    }

    private void revive() {
        if (Files.exists(stopRequest)) {
            return;
        }
        if (server.process().wasStarted()) {
            backoff = nextBackoff();
            screen.say(name() + " ended unexpectedly (" + server.process().complaint() + "); starting it again in "
                    + Console.seconds(backoff));
            server.process().pause(backoff);
        }
        try {
            server.start();
            screen.say(name() + " is running again");
        } catch (StartFailure failure) {
            screen.say(failure.oneLine());
        }
        aliveSince = Instant.now();
    }

    private Duration nextBackoff() {
        boolean wasSteady = Duration.between(aliveSince, Instant.now()).compareTo(STEADY) > 0;
        Duration next = wasSteady ? Duration.ofSeconds(1) : backoff.multipliedBy(2);
        return next.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : next;
    }

    private void aside(Runnable work) {
        busy = true;
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                screen.say(name() + ": " + failure.getMessage());
            } finally {
                busy = false;
            }
        });
    }

    private String name() {
        return server.process().name();
    }
}
