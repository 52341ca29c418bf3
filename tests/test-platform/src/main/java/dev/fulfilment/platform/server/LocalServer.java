package dev.fulfilment.platform.server;

import dev.fulfilment.platform.process.ChildProcess;

/** A server that runs as a child process. */
public interface LocalServer extends Server {

    ChildProcess process();

    @Override
    default void kill() {
        process().kill();
    }

    /** Kills the process. Its data directory belongs to the caller. */
    @Override
    default void discard() {
        kill();
    }

    @Override
    default boolean isRunning() {
        return process().isAlive();
    }
}
