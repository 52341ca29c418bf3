package dev.fulfilment.platform.server;

import dev.fulfilment.platform.process.ChildProcess;

/** A server that is a process of ours. */
public interface LocalServer extends Server {

    ChildProcess process();

    @Override
    default void kill() {
        process().kill();
    }

    /** Its data are in a directory that belongs to whoever made it. */
    @Override
    default void discard() {
        kill();
    }

    @Override
    default boolean isRunning() {
        return process().isAlive();
    }
}
