package dev.fulfilment.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gauges of the outbox backlog, its age and the parked events. One query per scrape, cached. If the database is down only
 * the first gauge waits for the timeout, so the scrape still succeeds.
 */
public final class OutboxMetrics implements MeterBinder {

    private static final Duration CACHED = Duration.ofSeconds(1);
    /** Longer than the rest of the scrape, which may also wait for a timeout. */
    private static final Duration CACHED_WHEN_DOWN = Duration.ofSeconds(5);

    private static final String COUNT = """
        select count(*) as backlog,
               coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0) as age,
               (select count(*) from messaging.parked_event where status = 'PARKED') as parked
          from messaging.outbox
        """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private Instant keptUntil = Instant.EPOCH;
    private Counts counts = Counts.UNKNOWN;

    public OutboxMetrics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counts(double backlog, double age, double parked) {

        static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("messaging.outbox.backlog", Counts::backlog)
                .description("Committed events that Kafka has not acknowledged yet")
                .baseUnit("events")
                .register(registry);
        gauge("messaging.outbox.age", Counts::age)
                .description("Age of the oldest event in the outbox")
                .baseUnit("seconds")
                .register(registry);
        gauge("messaging.parked", Counts::parked)
                .description("Events that wait for someone to redrive or discard them")
                .baseUnit("events")
                .register(registry);
    }

    private Gauge.Builder<OutboxMetrics> gauge(String name, ToDoubleFunction<Counts> number) {
        return Gauge.builder(name, this, metrics -> number.applyAsDouble(metrics.counts()))
                .strongReference(true);
    }

    private synchronized Counts counts() {
        if (keptUntil.isBefore(clock.instant())) {
            counts = Counts.UNKNOWN;
            try {
                counts = jdbc.sql(COUNT).query(Counts.class).single();
            } finally {
                keptUntil = clock.instant().plus(counts == Counts.UNKNOWN ? CACHED_WHEN_DOWN : CACHED);
            }
        }
        return counts;
    }
}
