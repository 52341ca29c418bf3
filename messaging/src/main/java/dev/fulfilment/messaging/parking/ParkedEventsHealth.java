package dev.fulfilment.messaging.parking;

import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Tells how many events wait for someone. A service with parked events is up: all other keys flow. */
public final class ParkedEventsHealth extends AbstractHealthIndicator {

    private final ParkedEventRepository parkedEvents;

    ParkedEventsHealth(ParkedEventRepository parkedEvents) {
        this.parkedEvents = parkedEvents;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail("events", parkedEvents.count())
                .withDetail("keys", parkedEvents.keys().size());
    }
}
