package dev.fulfilment.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

    /** Lets every counter of these topics begin with 0: one that appears with its first event hides that event. */
    void listensTo(Set<String> topics) {
        topics.forEach(topic -> Stream.of(duplicates(topic), ignored(topic), retries(topic), parked(topic))
                .forEach(counter -> counter.register(registry)));
    }

    void duplicate(String topic, int events) {
        duplicates(topic).register(registry).increment(events);
    }

    void ignore(String topic) {
        ignored(topic).register(registry).increment();
    }

    void retry(String topic) {
        retries(topic).register(registry).increment();
    }

    void park(String topic) {
        parked(topic).register(registry).increment();
    }

    private static Counter.Builder duplicates(String topic) {
        return counter("duplicates", "Events dropped because they had taken effect before", topic);
    }

    private static Counter.Builder ignored(String topic) {
        return counter("ignored", "Events of a type that is not known here", topic);
    }

    private static Counter.Builder retries(String topic) {
        return counter("retries", "Times that events were put off by a failure that goes away", topic);
    }

    private static Counter.Builder parked(String topic) {
        return counter("parked", "Events set aside because they cannot take effect", topic);
    }

    private static Counter.Builder counter(String name, String description, String topic) {
        return Counter.builder("messaging.consumer." + name)
                .description(description)
                .tag("topic", topic);
    }
}
