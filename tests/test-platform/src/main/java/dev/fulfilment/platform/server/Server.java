package dev.fulfilment.platform.server;

/** A server on 127.0.0.1 that can be stopped, killed, and started again with the same data on the same port. */
public interface Server {

    /** Returns when the server is ready. */
    void start();

    /** Shuts it down in order, and kills it after a grace period. */
    void stop();

    /** Sends SIGKILL: the fault that acknowledged data must survive. */
    void kill();

    /** Stops a server at once that will not be restarted. */
    void discard();

    boolean isRunning();

    int port();
}
