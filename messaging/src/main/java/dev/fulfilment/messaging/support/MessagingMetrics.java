package dev.fulfilment.messaging.support;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Metrics with the prefix {@code messaging.}. */
public final class MessagingMetrics {

    private static final String REFUSED = "messaging.relay.refused";

    private static final Map<String, String> CONSUMER_COUNTERS = Map.of(
            "messaging.consumer.duplicates", "Duplicates that the inbox dropped",
            "messaging.consumer.ignored", "Events of an unknown type",
            "messaging.consumer.parked", "Events parked after a permanent failure",
            "messaging.consumer.gaps", "Events missing in a publisher's sequence for a key");

    private final MeterRegistry registry;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Map<List<String>, Timer> lags = new ConcurrentHashMap<>();
    private final DistributionSummary relayBatch;
    private final Timer relayTime;

    public MessagingMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.relayBatch = DistributionSummary.builder("messaging.relay.batch")
                .description("Events that one drain of the outbox sent")
                .baseUnit("events")
                .register(registry);
        this.relayTime = Timer.builder("messaging.relay.drain")
                .description("Time from taking a batch to its removal from the outbox")
                .register(registry);
    }

    public void relayed(int events, long nanos) {
        relayBatch.record(events);
        relayTime.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts an event that Kafka rejected. */
    public void refuse(String topic) {
        count(REFUSED, topic, 1);
    }

    /** @param lag from the event's decision by its publisher to the commit of its effect here */
    public void handled(String topic, String eventType, Duration lag) {
        lags.computeIfAbsent(
                        List.of(topic, eventType),
                        tags -> Timer.builder("messaging.consumer.lag")
                                .description("Time from an event's decision to its effect here")
                                .tag("topic", topic)
                                .tag("event", eventType)
                                .register(registry))
                .record(lag);
    }

    /** Creates the counters of these topics with 0: an increase from a missing counter is not seen by {@code increase()}. */
    public void publishesOn(Set<String> topics) {
        topics.forEach(topic -> count(REFUSED, topic, 0));
    }

    /** Does the same as {@link #publishesOn} for every counter of the consumer. */
    public void listensTo(Set<String> topics) {
        topics.forEach(topic -> CONSUMER_COUNTERS.keySet().forEach(name -> count(name, topic, 0)));
    }

    public void duplicate(String topic) {
        count("messaging.consumer.duplicates", topic, 1);
    }

    public void ignore(String topic) {
        count("messaging.consumer.ignored", topic, 1);
    }

    public void park(String topic) {
        count("messaging.consumer.parked", topic, 1);
    }

    public void gap(String topic, long missing) {
        count("messaging.consumer.gaps", topic, missing);
    }

    private void count(String name, String topic, double events) {
        counters.computeIfAbsent(
                        name + " " + topic,
                        both -> Counter.builder(name)
                                .description(CONSUMER_COUNTERS.getOrDefault(name, "Times that Kafka refused an event"))
                                .tag("topic", topic)
                                .register(registry))
                .increment(events);
    }
}
