package dev.fulfilment.platform.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of 127.0.0.1. */
public record Port(int number) {

    private static final int CONNECT_MILLIS = 500;

    /** Below the ephemeral ports: an outgoing connection could take one of those before the server has started. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    /** Returns a port that is free now. */
    public static Port free() {
        return ThreadLocalRandom.current()
                .ints(HIGHEST - LOWEST, LOWEST, HIGHEST)
                .mapToObj(Port::new)
                .filter(Port::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    /** Returns true if a server listens. */
    public boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", number), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Returns true if a server could listen on it now. */
    public boolean isFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", number));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
