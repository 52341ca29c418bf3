package dev.fulfilment.platform.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of 127.0.0.1. */
public record Port(int number) {

    private static final int CONNECT_MILLIS = 500;

    /** Below those that a system gives to outgoing connections: one of them would take it before its server has started. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    /** One that nobody uses now. */
    public static Port free() {
        return ThreadLocalRandom.current()
                .ints(HIGHEST - LOWEST, LOWEST, HIGHEST)
                .mapToObj(Port::new)
                .filter(Port::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    /** Whether somebody listens. */
    public boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", number), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Whether a server could listen here now. */
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
