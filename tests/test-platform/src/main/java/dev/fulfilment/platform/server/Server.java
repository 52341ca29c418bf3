package dev.fulfilment.platform.server;

/** A server on 127.0.0.1 that can be stopped, killed, and started again with the same data on the same port. */
public interface Server {

    /** Returns when the server can be used. */
    void start();

    /** Lets it end in order; insists when it does not. */
    void stop();

    /** SIGKILL: the fault that durability is promised against. */
    void kill();

    /** The quick end of a server that nobody will start again. */
    void discard();

    boolean isRunning();

    int port();
}
