package dev.fulfilment.order.deadline;

import dev.fulfilment.order.deadline.PendingOrderRepository.Count;
import dev.fulfilment.order.domain.PendingStep;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Gauges of pending and overdue orders per step. One query per scrape, cached for all gauges. */
@Component
class PendingOrderMetrics implements MeterBinder {

    private static final Duration CACHED = Duration.ofSeconds(1);
    /** Longer than the rest of a scrape takes, which may run into timeouts as well. */
    private static final Duration CACHED_AFTER_FAILURE = Duration.ofSeconds(5);

    private final PendingOrderRepository orders;
    private final Clock clock;
    private Instant cachedUntil = Instant.EPOCH;
    private Map<PendingStep, Count> counts = Map.of();

    PendingOrderMetrics(PendingOrderRepository orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var step : PendingStep.values()) {
            gauge("fulfilment.orders.waiting", "Orders with a pending step", step, Count::waiting, registry);
            gauge("fulfilment.orders.overdue", "Orders whose pending step is overdue", step, Count::overdue, registry);
        }
    }

    private void gauge(
            String name, String description, PendingStep step, ToLongFunction<Count> number, MeterRegistry registry) {
        Gauge.builder(name, () -> number(step, number))
                .description(description)
                .tag("step", step.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private double number(PendingStep step, ToLongFunction<Count> number) {
        var count = counts().get(step);
        return count == null ? Double.NaN : number.applyAsLong(count);
    }

    /** If the database is down, only the first gauge of a scrape waits for the timeout; the others have no value. */
    private synchronized Map<PendingStep, Count> counts() {
        if (cachedUntil.isBefore(clock.instant())) {
            counts = Map.of();
            try {
                counts = orders.count();
            } finally {
                cachedUntil = clock.instant().plus(counts.isEmpty() ? CACHED_AFTER_FAILURE : CACHED);
            }
        }
        return counts;
    }
}
