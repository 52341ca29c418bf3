package dev.fulfilment.service.sse;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Updates for one client, sent by one thread. A wake-up carries no data: the thread reads the updates itself, from the
 * client's position, so a slow client causes no queue.
 */
public abstract class SseSubscription {

    private static final Logger LOG = LoggerFactory.getLogger(SseSubscription.class);

    /** Frees what a connection holds if its end goes unnoticed. */
    private static final Duration MAX_AGE = Duration.ofHours(1);

    private final SseClient client = new SseClient();
    private final Duration heartbeat;
    private final Duration maxAge;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean stopped;

    /** @param heartbeat idle time after which a heartbeat is sent */
    protected SseSubscription(Duration heartbeat) {
        this(heartbeat, MAX_AGE);
    }

    /** @param maxAge time after which the stream ends and the client reconnects */
    SseSubscription(Duration heartbeat, Duration maxAge) {
        this.heartbeat = heartbeat;
        this.maxAge = maxAge;
    }

    /**
     * Sends all updates that the client does not have yet.
     *
     * @return whether more can follow
     */
    protected abstract boolean sendUpdates(SseClient client) throws IOException, InterruptedException;

    /** Sends the initial state, by default all updates. Returns whether more can follow. */
    protected boolean sendInitial(SseClient client) throws IOException, InterruptedException {
        return sendUpdates(client);
    }

    /** Called after each heartbeat, for a subscription whose wake-up can get lost. Returns whether more can follow. */
    protected boolean sendAfterHeartbeat(SseClient client) throws IOException, InterruptedException {
        return true;
    }

    /** Signals that there may be updates. Never blocks; signals coalesce. */
    public final void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    final void stop() {
        stopped = true;
        wake();
    }

    final SseClient client() {
        return client;
    }

    /** Sends updates until there is a reason to end. */
    final SseEndReason run() throws InterruptedException {
        try {
            client.open();
            return sendUntilEnd();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Client disconnected: {}", e.toString());
            return isTimeout(e) ? SseEndReason.SLOW : SseEndReason.GONE;
        } catch (DataAccessException e) {
            LOG.warn("Closing a client's event stream, the client reconnects: {}", e.toString());
            return SseEndReason.FAILED;
        }
    }

    private SseEndReason sendUntilEnd() throws IOException, InterruptedException {
        var start = System.nanoTime();
        var open = sendInitial(client);
        while (open && !stopped) {
            var remaining = maxAge.minusNanos(System.nanoTime() - start);
            if (!remaining.isPositive()) {
                return SseEndReason.EXPIRED;
            }
            open = awaitSignal(min(heartbeat, remaining)) ? sendUpdates(client) : heartbeat();
        }
        return open ? SseEndReason.STOPPED : SseEndReason.FINISHED;
    }

    private boolean awaitSignal(Duration timeout) throws InterruptedException {
        var signalled = signal.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS);
        signal.drainPermits();
        return signalled;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean heartbeat() throws IOException, InterruptedException {
        client.heartbeat();
        return sendAfterHeartbeat(client);
    }

    private static boolean isTimeout(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }
}
