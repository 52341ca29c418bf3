package dev.fulfilment.service.sse;

import dev.fulfilment.service.web.Unavailable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open subscriptions of this instance, limited in number. Each has a virtual thread: a slow client delays no other. */
public abstract class SseSubscriptions<S extends SseSubscription> implements SmartLifecycle {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Set<S> open = ConcurrentHashMap.newKeySet();
    private final Semaphore permits;
    private volatile boolean running;

    protected SseSubscriptions(int maxClients) {
        this.permits = new Semaphore(maxClients);
    }

    /** Called before the thread of a subscription starts. */
    protected void started(S subscription) {}

    /** Called when a subscription has ended. */
    protected void ended(S subscription, SseEndReason reason) {}

    /**
     * Starts a thread that sends the subscription's updates. A HEAD request gets the headers only: no write would ever show
     * that its client is gone.
     *
     * @throws Unavailable when the maximum number of clients is connected, or the instance stops
     */
    public final SseEmitter serve(S subscription) {
        if (isHead()) {
            return subscription.client().complete();
        }
        if (!running || !permits.tryAcquire()) {
            throw new Unavailable("The maximum number of event streams is open", RETRY_AFTER);
        }
        // Before the thread reads the initial state, so that no wake-up in between gets lost.
        open.add(subscription);
        started(subscription);
        if (!running) {
            subscription.stop();
        }
        Thread.ofVirtual().name("sse").start(() -> run(subscription));
        return subscription.client().emitter();
    }

    private static boolean isHead() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getRequest().getMethod().equals("HEAD");
    }

    private void run(S subscription) {
        var reason = SseEndReason.FAILED;
        try {
            reason = subscription.run();
        } catch (InterruptedException e) {
            reason = SseEndReason.STOPPED;
            Thread.currentThread().interrupt();
        } finally {
            permits.release();
            open.remove(subscription);
            ended(subscription, reason);
            subscription.client().close();
        }
    }

    /** Returns the open subscriptions, as a live view. */
    protected final Set<S> open() {
        return open;
    }

    @Override
    public final void start() {
        running = true;
    }

    /** Ends all streams before the web server waits for its requests to complete. */
    @Override
    public final void stop() {
        running = false;
        open.forEach(SseSubscription::stop);
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
