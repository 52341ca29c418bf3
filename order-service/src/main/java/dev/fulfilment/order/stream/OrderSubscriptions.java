package dev.fulfilment.order.stream;

import dev.fulfilment.order.stream.OrderSubscription.End;
import dev.fulfilment.service.web.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All who follow an order through this instance. */
@Component
class OrderSubscriptions implements SmartLifecycle {

    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(5);

    private final Map<String, Set<OrderSubscription>> byOrder = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final MeterRegistry registry;
    private volatile boolean running;

    OrderSubscriptions(OrderStreamProperties properties, MeterRegistry registry) {
        this.places = new Semaphore(properties.maxSubscribers());
        this.registry = registry;
        registry.gauge("fulfilment.live.subscribers", byOrder, OrderSubscriptions::count);
        for (var end : End.values()) {
            count(end, 0);
        }
    }

    /** @throws Unavailable when there are as many as there may be */
    void reserve() {
        if (!running || !places.tryAcquire()) {
            throw new Unavailable("As many clients as can be served follow their orders already", COME_BACK_AFTER);
        }
    }

    /** Serves a client for whom a place is reserved; the place is free again when this ends. */
    void serve(OrderSubscription subscription, SseClient client) {
        Thread.ofVirtual().name("live-" + subscription.orderId()).start(() -> {
            add(subscription);
            try {
                count(subscription.run(), 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                remove(subscription);
                places.release();
                client.close();
            }
        });
    }

    /** Somebody told of news of the order with that id. */
    void wake(String orderId) {
        byOrder.getOrDefault(orderId, Set.of()).forEach(OrderSubscription::wake);
    }

    /** There may be news of any order. */
    void wakeAll() {
        byOrder.values().forEach(followers -> followers.forEach(OrderSubscription::wake));
    }

    boolean isEmpty() {
        return byOrder.isEmpty();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        byOrder.values().forEach(followers -> followers.forEach(OrderSubscription::stop));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void add(OrderSubscription subscription) {
        byOrder.compute(subscription.orderId().text(), (_, followers) -> {
            var all = followers == null ? ConcurrentHashMap.<OrderSubscription>newKeySet() : followers;
            all.add(subscription);
            return all;
        });
    }

    private void remove(OrderSubscription subscription) {
        byOrder.computeIfPresent(subscription.orderId().text(), (_, followers) -> {
            followers.remove(subscription);
            return followers.isEmpty() ? null : followers;
        });
    }

    private static double count(Map<String, Set<OrderSubscription>> byOrder) {
        return byOrder.values().stream().mapToInt(Set::size).sum();
    }

    private void count(End end, int times) {
        registry.counter("fulfilment.live.ended", "why", end.name().toLowerCase(Locale.ROOT))
                .increment(times);
    }
}
