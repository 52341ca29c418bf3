package dev.fulfilment.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much waits in the outbox, for how long, and how much is parked: asked of the database when a scrape asks. */
final class OutboxMetrics implements MeterBinder {

    private final JdbcTemplate jdbc;
    private final ParkedEvents parkedEvents;

    OutboxMetrics(JdbcTemplate jdbc, ParkedEvents parkedEvents) {
        this.jdbc = jdbc;
        this.parkedEvents = parkedEvents;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("messaging.outbox.backlog", () -> number("select count(*) from messaging.outbox"))
                .description("Committed events that Kafka has not acknowledged yet")
                .baseUnit("events")
                .register(registry);
        Gauge.builder(
                        "messaging.outbox.age",
                        () -> number(
                                "select coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0) from messaging.outbox"))
                .description("Age of the oldest event in the outbox")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("messaging.parked", parkedEvents::count)
                .description("Events that wait for someone to redrive or discard them")
                .baseUnit("events")
                .register(registry);
    }

    private double number(String sql) {
        var number = jdbc.queryForObject(sql, Double.class);
        return number == null ? 0 : number;
    }
}
