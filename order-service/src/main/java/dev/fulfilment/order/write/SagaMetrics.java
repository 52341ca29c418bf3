package dev.fulfilment.order.write;

import dev.fulfilment.order.domain.Expectation;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How sagas ended, how long they and their steps took, and which steps took too long. */
@Component
class SagaMetrics {

    private final MeterRegistry registry;

    SagaMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts what a change ends, once it is committed: what is rolled back has not happened. */
    void changed(Optional<OrderState> before, OrderState after) {
        if (after instanceof Order order) {
            before.filter(Order.class::isInstance).map(Order.class::cast).ifPresent(past -> changed(past, order));
        }
    }

    private void changed(Order before, Order after) {
        if (before.status() == after.status()) {
            return;
        }
        afterCommit(() -> {
            before.expects().ifPresent(step -> waited(step, Duration.between(before.since(), after.since())));
            if (after.status().isFinal() && !before.status().isFinal()) {
                ended(after);
            }
        });
    }

    /** Counts that a step took longer than the order waits for it. */
    void missed(OrderState order) {
        order.expects()
                .ifPresent(step -> afterCommit(() -> Counter.builder("fulfilment.deadlines.missed")
                        .description("Orders for which a step was not there in time")
                        .tag("step", tag(step))
                        .register(registry)
                        .increment()));
    }

    private void waited(Expectation step, Duration time) {
        Timer.builder("fulfilment.step.wait")
                .description("Time that an order waited for a step")
                .tag("step", tag(step))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry)
                .record(time);
    }

    private static String tag(Expectation step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private static void afterCommit(Runnable counting) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counting.run();
            }
        });
    }

    private void ended(Order order) {
        Timer.builder("fulfilment.saga.duration")
                .description("Time from an order's placement to the end of its saga")
                .tag("outcome", order.status().name().toLowerCase(Locale.ROOT))
                .tag("reason", order.setback().map(why -> why.reason()).orElse("none"))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry)
                .record(Duration.between(order.placedAt(), order.updatedAt()));
    }
}
