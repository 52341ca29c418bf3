package dev.fulfilment.messaging.parking;

import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Health detail with the number of parked events. The status stays UP: all other keys are processed. */
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
