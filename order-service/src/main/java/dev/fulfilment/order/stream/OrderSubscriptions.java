package dev.fulfilment.order.stream;

import dev.fulfilment.order.application.UnpublishedChange;
import dev.fulfilment.service.sse.SseEndReason;
import dev.fulfilment.service.sse.SseSubscription;
import dev.fulfilment.service.sse.SseSubscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Open order streams of this instance, indexed by order, with their metrics. */
@Component
class OrderSubscriptions extends SseSubscriptions<OrderSubscription> {

    private final Map<String, Set<OrderSubscription>> byOrder = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    OrderSubscriptions(OrderStreamProperties properties, MeterRegistry registry) {
        super(properties.maxSubscribers());
        this.registry = registry;
        registry.gauge("fulfilment.live.subscribers", open(), Set::size);
        for (var reason : SseEndReason.values()) {
            count(reason, 0);
        }
    }

    /** Wakes the subscriptions to one order. */
    void wake(String orderId) {
        byOrder.getOrDefault(orderId, Set.of()).forEach(SseSubscription::wake);
    }

    /** Wakes the subscriptions to a draft, which no topic knows. Those of other instances read it after a heartbeat. */
    @TransactionalEventListener
    void wake(UnpublishedChange change) {
        wake(change.orderId().text());
    }

    /** Wakes all subscriptions. */
    void wakeAll() {
        open().forEach(SseSubscription::wake);
    }

    boolean isEmpty() {
        return open().isEmpty();
    }

    @Override
    protected void started(OrderSubscription subscription) {
        byOrder.compute(subscription.orderId().text(), (_, followers) -> {
            var all = followers == null ? ConcurrentHashMap.<OrderSubscription>newKeySet() : followers;
            all.add(subscription);
            return all;
        });
    }

    @Override
    protected void ended(OrderSubscription subscription, SseEndReason reason) {
        byOrder.computeIfPresent(subscription.orderId().text(), (_, followers) -> {
            followers.remove(subscription);
            return followers.isEmpty() ? null : followers;
        });
        count(reason, 1);
    }

    private void count(SseEndReason reason, int times) {
        registry.counter("fulfilment.live.ended", "why", reason.name().toLowerCase(Locale.ROOT))
                .increment(times);
    }
}
