package dev.fulfilment.messaging.projection;

import dev.fulfilment.messaging.ConsumerLag;
import dev.fulfilment.messaging.lag.LagGauge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** Metrics of one projection. */
final class ProjectionMetrics {

    private final DistributionSummary batch;
    private final Counter passedBy;

    ProjectionMetrics(String projection, ConsumerLag consumerLag, MeterRegistry registry) {
        this.batch = DistributionSummary.builder("messaging.projection.batch")
                .description("States that one transaction of a view wrote")
                .baseUnit("events")
                .tag("projection", projection)
                .register(registry);
        this.passedBy = Counter.builder("messaging.projection.skipped")
                .description("Events that a view can never show")
                .tag("projection", projection)
                .register(registry);
        LagGauge.of("messaging.projection.lag", () -> consumerLag.lag(projection))
                .description("Upper bound on consumer lag: everything published before that is in the view")
                .tag("projection", projection)
                .register(registry);
    }

    void projected(int states) {
        batch.record(states);
    }

    void passBy() {
        passedBy.increment();
    }
}
