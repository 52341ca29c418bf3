package dev.fulfilment.order.application;

import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.order.domain.PendingStep;
import dev.fulfilment.service.jdbc.AfterCommit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Metrics of sagas: started, completed and cancelled ones, durations of sagas and steps, missed deadlines. */
@Component
class SagaMetrics {

    /** From a quick step to the longest deadline: after an outage, orders wait for hours. */
    private static final Duration[] BUCKETS = Stream.of(
                    "PT0.025S",
                    "PT0.05S",
                    "PT0.1S",
                    "PT0.25S",
                    "PT0.5S",
                    "PT1S",
                    "PT2.5S",
                    "PT5S",
                    "PT10S",
                    "PT30S",
                    "PT1M",
                    "PT5M",
                    "PT30M",
                    "PT1H",
                    "PT6H",
                    "PT24H",
                    "PT72H",
                    "PT168H")
            .map(Duration::parse)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Counter placed;

    /** Registers counters whose tags are known at 0: one that appears with its first order would hide that order. */
    SagaMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.placed = Counter.builder("fulfilment.orders.placed")
                .description("Placed orders; drafts are not counted")
                .register(registry);
        Stream.of(PendingStep.values()).forEach(this::missed);
    }

    /** Records the start and end of steps and sagas once the change is committed. */
    void changed(Optional<OrderState> before, OrderState after) {
        if (after instanceof Order order) {
            before.filter(Order.class::isInstance)
                    .map(Order.class::cast)
                    .ifPresentOrElse(past -> changed(past, order), () -> AfterCommit.run(placed::increment));
        }
    }

    private void changed(Order before, Order after) {
        if (before.status() == after.status()) {
            return;
        }
        AfterCommit.run(() -> {
            before.pendingStep().ifPresent(step -> waited(step, Duration.between(before.since(), after.since())));
            if (after.status().isFinal() && !before.status().isFinal()) {
                ended(after);
            }
        });
    }

    /** Counts a missed deadline once the change is committed. */
    void missed(OrderState order) {
        order.pendingStep().map(this::missed).ifPresent(counter -> AfterCommit.run(counter::increment));
    }

    private Counter missed(PendingStep step) {
        return Counter.builder("fulfilment.deadlines.missed")
                .description("Steps that missed their deadline")
                .tag("step", tag(step))
                .register(registry);
    }

    private void waited(PendingStep step, Duration time) {
        Timer.builder("fulfilment.step.wait")
                .description("Time an order waited for a step")
                .tag("step", tag(step))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(time);
    }

    private static String tag(PendingStep step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private void ended(Order order) {
        Timer.builder("fulfilment.saga.duration")
                .description("Time from an order's placement to the end of its saga")
                .tag("outcome", order.status().name().toLowerCase(Locale.ROOT))
                .tag("reason", order.failure().map(why -> why.reason()).orElse("none"))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(Duration.between(order.placedAt(), order.updatedAt()));
    }
}
