package dev.fulfilment.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings with the prefix {@code messaging}. All have defaults; all durations and sizes must be positive.
 *
 * @param relay publishing from the outbox
 * @param outbox sequence counters of the published events
 * @param consumer consumption by the reactions
 * @param inbox deduplication
 * @param parking redriven and discarded events
 * @param projection consumption by the projections
 */
@ConfigurationProperties("messaging")
public record MessagingProperties(
        @DefaultValue Relay relay,
        @DefaultValue Outbox outbox,
        @DefaultValue Consumer consumer,
        @DefaultValue Inbox inbox,
        @DefaultValue Parking parking,
        @DefaultValue Projection projection) {

    /** The inbox's retention is longer than a record can be read from a topic. */
    public MessagingProperties {
        requireNotShorter("messaging.outbox.counter-retention", outbox.counterRetention(), inbox.retention());
        requireNotShorter("messaging.parking.retention", parking.retention(), inbox.retention());
    }

    /**
     * Settings of the relay, which publishes the rows of the outbox.
     *
     * @param enabled whether this instance runs a relay. Without it there is neither its thread, its database connection
     *     nor its producer; the outbox is still written, for another publisher such as Debezium
     * @param pollInterval interval between two reads of the outbox without a wake-up: covers a crash between a commit and
     *     its wake-up
     * @param batchInterval minimum time between the starts of two small batches; an event after a pause is sent at once
     * @param batchPerBucket maximum number of events per bucket and batch
     * @param maxBackoff longest pause between two attempts while the database or the broker is unavailable
     * @param maxEventSize maximum size of an event in bytes; must not exceed what the broker accepts
     */
    public record Relay(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("1s") Duration pollInterval,
            @DefaultValue("4ms") Duration batchInterval,
            @DefaultValue("128") int batchPerBucket,
            @DefaultValue("5s") Duration maxBackoff,
            @DefaultValue("900000") int maxEventSize) {

        public Relay {
            requirePositive("messaging.relay.poll-interval", pollInterval);
            requirePositive("messaging.relay.batch-interval", batchInterval);
            requirePositive("messaging.relay.batch-per-bucket", batchPerBucket);
            requirePositive("messaging.relay.max-backoff", maxBackoff);
            requirePositive("messaging.relay.max-event-size", maxEventSize);
        }

        /** Returns the size in bytes of the largest request: the largest event, its key, its headers and Kafka's overhead. */
        public int maxRequestSize() {
            return maxEventSize + 100_000;
        }
    }

    /**
     * Settings of the outbox.
     *
     * @param counterRetention how long a sequence counter is kept after the last event of its key was published; longer
     *     than anything that remembers sequences, such as the monitor's timelines
     */
    public record Outbox(@DefaultValue("30d") Duration counterRetention) {

        public Outbox {
            requirePositive("messaging.outbox.counter-retention", counterRetention);
        }
    }

    /**
     * Settings of the consumer that feeds the reactions.
     *
     * @param concurrency number of consumer threads in this instance
     * @param maxPollRecords maximum number of records per poll, and so per transaction
     * @param sessionTimeout time without a heartbeat after which the partitions of an instance are reassigned
     * @param maxBackoff longest pause between two attempts after a transient failure
     */
    public record Consumer(
            @DefaultValue("1") int concurrency,
            @DefaultValue("500") int maxPollRecords,
            @DefaultValue("8s") Duration sessionTimeout,
            @DefaultValue("10s") Duration maxBackoff) {

        public Consumer {
            requirePositive("messaging.consumer.concurrency", concurrency);
            requirePositive("messaging.consumer.max-poll-records", maxPollRecords);
            requirePositive("messaging.consumer.session-timeout", sessionTimeout);
            requirePositive("messaging.consumer.max-backoff", maxBackoff);
        }
    }

    /**
     * Settings of the inbox, which deduplicates events.
     *
     * @param retention how long ids of events are kept; must be longer than the topics keep the events
     */
    public record Inbox(@DefaultValue("8d") Duration retention) {

        public Inbox {
            requirePositive("messaging.inbox.retention", retention);
        }
    }

    /**
     * Settings of the parked events.
     *
     * @param retention how long an event is kept after it was redriven or discarded
     */
    public record Parking(@DefaultValue("30d") Duration retention) {

        public Parking {
            requirePositive("messaging.parking.retention", retention);
        }
    }

    /**
     * Settings of the consumers that feed the projections.
     *
     * @param pause pause after each transaction: under load, several states of one key in this time are written once
     * @param maxPollRecords maximum number of records per poll, and so per transaction
     */
    public record Projection(
            @DefaultValue("50ms") Duration pause,
            @DefaultValue("2000") int maxPollRecords) {

        public Projection {
            requirePositive("messaging.projection.pause", pause);
            requirePositive("messaging.projection.max-poll-records", maxPollRecords);
        }
    }

    private static void requirePositive(String name, int value) {
        require(value > 0, name, value);
    }

    /** Kafka takes milliseconds, so anything shorter would be zero. */
    private static void requirePositive(String name, Duration value) {
        require(value.toMillis() > 0, name, value);
    }

    private static void requireNotShorter(String name, Duration value, Duration inboxRetention) {
        if (value.compareTo(inboxRetention) < 0) {
            throw new IllegalArgumentException("%s must not be shorter than messaging.inbox.retention, %s, but is %s"
                    .formatted(name, inboxRetention, value));
        }
    }

    private static void require(boolean right, String name, Object value) {
        if (!right) {
            throw new IllegalArgumentException("%s must be positive, but is %s".formatted(name, value));
        }
    }
}
