package dev.fulfilment.platform.server;

import dev.fulfilment.platform.process.Port;

/** A Zipkin with its traces in memory, as a process or a container. */
public interface TraceServer extends Server {

    /** Starts it without waiting: no other server depends on it. */
    void launch();

    default boolean ready() {
        return new Port(port()).answers();
    }

    default String url() {
        return "http://localhost:" + port() + "/zipkin";
    }

    default String spansEndpoint() {
        return "http://127.0.0.1:" + port() + "/api/v2/spans";
    }
}
