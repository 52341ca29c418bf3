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

/** How many orders wait for each step, and for how many it is late: asked of the database when a scrape asks, once for all. */
@Component
class PendingOrderMetrics implements MeterBinder {

    private static final Duration KEPT = Duration.ofSeconds(1);
    /** Longer than the rest of a scrape takes, which may wait in vain as well. */
    private static final Duration KEPT_WHEN_AWAY = Duration.ofSeconds(5);

    private final PendingOrderRepository orders;
    private final Clock clock;
    private Instant keptUntil = Instant.EPOCH;
    private Map<PendingStep, Count> counts = Map.of();

    PendingOrderMetrics(PendingOrderRepository orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var step : PendingStep.values()) {
            gauge("fulfilment.orders.waiting", "Orders that wait for a step", step, Count::waiting, registry);
            gauge("fulfilment.orders.overdue", "Those for which it is late", step, Count::overdue, registry);
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

    /** While the database is away, one gauge of a scrape asks it in vain, and the others know of nothing. */
    private synchronized Map<PendingStep, Count> counts() {
        if (keptUntil.isBefore(clock.instant())) {
            counts = Map.of();
            try {
                counts = orders.count();
            } finally {
                keptUntil = clock.instant().plus(counts.isEmpty() ? KEPT_WHEN_AWAY : KEPT);
            }
        }
        return counts;
    }
}
