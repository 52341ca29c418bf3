package dev.fulfilment.local.server;

import dev.fulfilment.local.process.ChildProcess;

/** A server that can be stopped, killed, and started again with the same data on the same port. */
public interface LocalServer {

    /** Returns when the server can be used. */
    void start();

    /** Lets it end in order; insists when it does not. */
    void stop();

    /** SIGKILL: the fault that durability is promised against. */
    default void kill() {
        process().kill();
    }

    int port();

    ChildProcess process();
}
