package dev.fulfilment.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What the machinery tells about itself, under names that begin with {@code messaging.}. */
final class MessagingMetrics {

    private final MeterRegistry registry;
    private final DistributionSummary relayBatch;
    private final Timer relayTime;

    MessagingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.relayBatch = DistributionSummary.builder("messaging.relay.batch")
                .description("Events that one drain of the outbox sent")
                .baseUnit("events")
                .register(registry);
        this.relayTime = Timer.builder("messaging.relay.drain")
                .description("Time from taking a batch to its removal from the outbox")
                .register(registry);
    }

    void relayed(int events, long nanos) {
        relayBatch.record(events);
        relayTime.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** @param lag from the event's decision by its publisher to the end of its effect here */
    void handled(String topic, String eventType, Duration lag) {
        Timer.builder("messaging.consumer.lag")
                .description("Time from an event's decision to its effect here")
                .tag("topic", topic)
                .tag("event", eventType)
                .register(registry)
                .record(lag);
    }

    void duplicate(String topic, int events) {
        count("messaging.consumer.duplicates", "Events dropped because they had taken effect before", topic, events);
    }

    void ignored(String topic) {
        count("messaging.consumer.ignored", "Events of a type that is not known here", topic, 1);
    }

    void parked(String topic) {
        count("messaging.consumer.parked", "Events set aside because they cannot take effect", topic, 1);
    }

    private void count(String name, String description, String topic, int events) {
        Counter.builder(name)
                .description(description)
                .tag("topic", topic)
                .register(registry)
                .increment(events);
    }
}
