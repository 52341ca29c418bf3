package dev.fulfilment.order.write;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.domain.Order;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How sagas ended, and how long they took. */
@Component
class SagaMetrics {

    private static final Set<OrderStatus> ENDS = Set.of(OrderStatus.COMPLETED, OrderStatus.CANCELLED);

    private final MeterRegistry registry;

    SagaMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts the change that ends a saga, once it is committed: what is rolled back has not happened. */
    void changed(Optional<Order> before, Order after) {
        var alreadyEnded = before.map(Order::status).filter(ENDS::contains).isPresent();
        if (ENDS.contains(after.status()) && !alreadyEnded) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    ended(after);
                }
            });
        }
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
