package dev.fulfilment.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** Signals that request an orderly shutdown. */
public enum Signal {
    /** Shuts down a JVM. */
    TERM,
    /** Fast shutdown of PostgreSQL; on TERM it would wait for its clients to disconnect. */
    INT;

    void send(ProcessHandle process) {
        if (this == TERM) {
            process.destroy();
            return;
        }
        try {
            // The JDK sends only TERM and KILL; the shell's built-in kill exists on every system.
            new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
