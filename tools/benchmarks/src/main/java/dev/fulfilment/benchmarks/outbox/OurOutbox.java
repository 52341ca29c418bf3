package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.events.wire.EventCatalog;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.EventType;
import dev.fulfilment.events.wire.Topic;
import dev.fulfilment.messaging.Outbox;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/**
 * The module messaging as its auto-configuration sets it up, with the defaults of its settings: those of production.
 * Flyway creates the module's tables; the baseline is needed because the business table already exists.
 */
final class OurOutbox extends SpringOutbox {

    private static final String SERVICE = "benchmark";

    private final Outbox outbox;
    private final SmartLifecycle relay;
    private final boolean relayed;

    private OurOutbox(ContenderEnvironment environment, boolean relayed) {
        super(
                environment,
                Application.class,
                "none",
                Map.of("spring.flyway.enabled", "true", "spring.flyway.baseline-on-migrate", "true"));
        this.outbox = bean(Outbox.class);
        this.relay = bean("relay", SmartLifecycle.class);
        this.relayed = relayed;
        relay.stop();
    }

    static OurOutbox started(ContenderEnvironment environment) {
        return new OurOutbox(environment, true);
    }

    /** Returns an outbox without a relay: its rows are written and stay. */
    static OurOutbox unrelayed(ContenderEnvironment environment) {
        return new OurOutbox(environment, false);
    }

    @Override
    void publish(OrderPlaced order) {
        outbox.append(order);
    }

    @Override
    public long relayOn() {
        long now = Micros.now();
        if (relayed) {
            relay.start();
        }
        return now;
    }

    @Override
    public void relayOff() {
        relay.stop();
    }

    /** The envelope takes the rest of the 400 bytes. */
    @Override
    public int textLength() {
        return 152;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventCodec eventCodec(ContenderEnvironment environment) {
            var topic = new Topic(environment.topic(), SERVICE, false);
            return new EventCodec(new EventCatalog(List.of(new EventType("OrderPlaced", 1, topic, OrderPlaced.class))));
        }
    }
}
