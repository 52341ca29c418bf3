package dev.fulfilment.order.stream;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.stream.OrderHistoryReader.OrderHistory;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/**
 * One client that follows one order, on a thread of its own. It is only ever told that there is news, and reads the news
 * itself, from where it is: so nothing queues up for a client that is slow, however much happens meanwhile.
 */
final class OrderSubscription {

    /** Why a subscription is over. In all cases but the first the client comes back, and goes on where it was. */
    enum End {
        /** The order is finished. */
        FINISHED,
        /** The client went away. */
        GONE,
        /** The client took nothing for so long that the server gave up on it. */
        SLOW,
        /** The streams could not be read. */
        FAILED,
        /** This instance stops. */
        STOPPED
    }

    private final OrderId orderId;
    private final OrderHistoryReader progress;
    private final SseClient client;
    private final Duration heartbeat;
    private final Semaphore news = new Semaphore(0);
    private long lastVersion;
    private volatile boolean stopped;

    /** @param lastVersion the last step that the client has; 0 for none */
    OrderSubscription(
            OrderId orderId, long lastVersion, OrderHistoryReader progress, SseClient client, Duration heartbeat) {
        this.orderId = orderId;
        this.lastVersion = lastVersion;
        this.progress = progress;
        this.client = client;
        this.heartbeat = heartbeat;
    }

    OrderId orderId() {
        return orderId;
    }

    /** There may be news. Costs nothing when that is known already. */
    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    void stop() {
        stopped = true;
        wake();
    }

    /** Tells of the order until there is a reason to end. */
    End run() throws InterruptedException {
        try {
            client.welcome();
            return follow();
        } catch (IOException | IllegalStateException e) {
            return isSlow(e) ? End.SLOW : End.GONE;
        } catch (DataAccessException e) {
            return End.FAILED;
        }
    }

    private End follow() throws InterruptedException, IOException {
        while (!stopped) {
            var story = progress.of(orderId).orElseThrow();
            tell(story);
            if (story.isFinished()) {
                client.tellTheEnd(story.status());
                return End.FINISHED;
            }
            awaitNews();
        }
        return End.STOPPED;
    }

    private void tell(OrderHistory story) throws IOException {
        for (var step : story.after(lastVersion)) {
            client.send(step);
            lastVersion = step.version();
        }
    }

    /** After a silence, whether or not there is news is looked at anyway: nobody may have told of it. */
    private void awaitNews() throws InterruptedException, IOException {
        if (news.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        } else {
            client.heartbeat();
        }
    }

    private static boolean isSlow(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(SocketTimeoutException.class::isInstance);
    }
}
