package dev.fulfilment.benchmarks.saga;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 over one keep-alive connection: costs the harness a tenth of the CPU time of a full client. */
final class Connection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    /** Below the services' idle timeout of 30 s, which could close the connection during a request. */
    private static final long IDLE_NANOS = Duration.ofSeconds(20).toNanos();

    private final InetSocketAddress address;
    private byte[] buffer = new byte[8192];
    private @Nullable Socket socket;
    private long lastUse;

    Connection(int port) {
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    Answer send(byte[] request) throws IOException {
        try {
            var open = open();
            open.getOutputStream().write(request);
            var answer = receive(open);
            lastUse = System.nanoTime();
            if (answer.closes()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket open() throws IOException {
        if (socket != null && System.nanoTime() - lastUse > IDLE_NANOS) {
            close();
        }
        if (socket == null) {
            var fresh = new Socket();
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout(TIMEOUT_MILLIS);
            fresh.connect(address, TIMEOUT_MILLIS);
            socket = fresh;
        }
        return socket;
    }

    private Answer receive(Socket open) throws IOException {
        int length = 0;
        while (true) {
            int read = open.getInputStream().read(buffer, length, buffer.length - length);
            if (read < 0) {
                throw new EOFException("the connection was closed within an answer");
            }
            length += read;
            var answer = Answer.in(buffer, length);
            if (answer != null) {
                return answer;
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * length);
            }
        }
    }

    @Override
    public void close() throws IOException {
        var open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
