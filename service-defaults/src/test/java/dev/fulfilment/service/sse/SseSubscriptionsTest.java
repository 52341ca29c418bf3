package dev.fulfilment.service.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.service.web.Unavailable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class SseSubscriptionsTest {

    private static final Duration NO_HEARTBEAT = Duration.ofHours(1);

    private final Recorded subscriptions = new Recorded();

    @BeforeEach
    void start() {
        subscriptions.start();
    }

    @AfterEach
    void stop() {
        subscriptions.stop();
    }

    @Test
    void rejectClientsBeyondTheLimitUntilOneEnds() {
        var first = new Counted(NO_HEARTBEAT);
        subscriptions.serve(first);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> subscriptions.serve(new Counted(NO_HEARTBEAT)));

        first.complete = true;
        first.wake();
        awaitEnd(SseEndReason.FINISHED);
        subscriptions.serve(new Counted(NO_HEARTBEAT));
    }

    @Test
    void sendUpdatesOncePerWakeUp() {
        var subscription = new Counted(NO_HEARTBEAT);
        subscriptions.serve(subscription);
        await().until(() -> subscription.updates.get() == 1);

        subscription.wake();

        await().until(() -> subscription.updates.get() == 2);
    }

    @Test
    void sendAlsoAfterAHeartbeat() {
        var subscription = new Counted(Duration.ofMillis(5));

        subscriptions.serve(subscription);

        await().until(() -> subscription.heartbeats.get() > 1);
        assertThat(subscription.updates).hasValue(1);
    }

    @Test
    void endWithTheInstanceAndAcceptNoClientAfterwards() {
        subscriptions.serve(new Counted(NO_HEARTBEAT));

        subscriptions.stop();

        awaitEnd(SseEndReason.STOPPED);
        assertThatThrownBy(() -> subscriptions.serve(new Counted(NO_HEARTBEAT))).isInstanceOf(Unavailable.class);
    }

    @Test
    void endWithAReason() {
        subscriptions.serve(new Failing(new IOException("Broken pipe")));
        awaitEnd(SseEndReason.GONE);
        subscriptions.serve(new Failing(new IOException(new SocketTimeoutException())));
        awaitEnd(SseEndReason.GONE, SseEndReason.SLOW);
        subscriptions.serve(new Failing(new DataAccessResourceFailureException("down")));
        awaitEnd(SseEndReason.GONE, SseEndReason.SLOW, SseEndReason.FAILED);
        assertThat(subscriptions.open()).isEmpty();
    }

    @Test
    void giveAHeadRequestNoSubscription() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("HEAD", "/orders/1/events")));
        try {
            for (var request = 0; request < 10; request++) {
                subscriptions.serve(new Counted(NO_HEARTBEAT));
            }
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        assertThat(subscriptions.open()).isEmpty();
        subscriptions.serve(new Counted(NO_HEARTBEAT));
    }

    @Test
    void endWhenTheyReachTheirMaximumAge() {
        subscriptions.serve(new Counted(NO_HEARTBEAT, Duration.ofMillis(20)));

        awaitEnd(SseEndReason.EXPIRED);
    }

    private void awaitEnd(SseEndReason... reasons) {
        await().until(() -> subscriptions.ended, List.of(reasons)::equals);
    }

    /** Subscriptions for one client at a time. */
    private static final class Recorded extends SseSubscriptions<SseSubscription> {

        final List<SseEndReason> ended = new CopyOnWriteArrayList<>();

        Recorded() {
            super(1);
        }

        @Override
        protected void ended(SseSubscription subscription, SseEndReason reason) {
            ended.add(reason);
        }
    }

    private static final class Counted extends SseSubscription {

        final AtomicInteger updates = new AtomicInteger();
        final AtomicInteger heartbeats = new AtomicInteger();
        volatile boolean complete;

        Counted(Duration heartbeat) {
            super(heartbeat);
        }

        Counted(Duration heartbeat, Duration maxAge) {
            super(heartbeat, maxAge);
        }

        @Override
        protected boolean sendUpdates(SseClient client) {
            updates.incrementAndGet();
            return !complete;
        }

        @Override
        protected boolean sendAfterHeartbeat(SseClient client) {
            heartbeats.incrementAndGet();
            return true;
        }
    }

    private static final class Failing extends SseSubscription {

        private final Exception failure;

        Failing(Exception failure) {
            super(NO_HEARTBEAT);
            this.failure = failure;
        }

        @Override
        protected boolean sendUpdates(SseClient client) throws IOException {
            if (failure instanceof IOException lost) {
                throw lost;
            }
            throw (RuntimeException) failure;
        }
    }
}
