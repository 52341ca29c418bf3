package dev.fulfilment.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the machinery, prefix {@code messaging}.
 *
 * @param relay how the outbox reaches Kafka
 * @param consumer how events reach the reactions
 * @param inbox how long a repeat is recognised
 * @param projection how states reach the views
 */
@ConfigurationProperties("messaging")
public record MessagingProperties(
        @DefaultValue Relay relay,
        @DefaultValue Consumer consumer,
        @DefaultValue Inbox inbox,
        @DefaultValue Projection projection) {

    /**
     * How the outbox reaches Kafka.
     *
     * @param pollInterval how often the outbox is looked at without being woken: the safety net for a crash between a
     *     commit and its wake-up
     * @param batchInterval how far apart small batches begin at least; an event after a pause goes at once
     * @param batchPerBucket how many events of one bucket a drain takes at most
     * @param maxBackoff the longest pause between two tries while the database or the broker is away
     * @param maxEventSize how many bytes an event may have; must not be above what the broker accepts
     */
    public record Relay(
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

        /** The largest event with room for its key, its headers, and what Kafka adds. */
        public int maxRequestSize() {
            return maxEventSize + 100_000;
        }
    }

    /**
     * How events reach the reactions.
     *
     * @param concurrency how many threads consume in this instance
     * @param maxPollRecords how many records share a transaction at most
     * @param sessionTimeout after how long without a sign of life the partitions of an instance go to others
     * @param maxBackoff the longest pause between two tries of a record whose failure is transient
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
     * How long a repeat is recognised.
     *
     * @param retention how long ids of events are kept; must be longer than the topics keep the events
     */
    public record Inbox(@DefaultValue("8d") Duration retention) {

        public Inbox {
            requirePositive("messaging.inbox.retention", retention);
        }
    }

    /**
     * How states reach the views.
     *
     * @param pause how long a view rests after each transaction: under load, states of one key that come in this time
     *     are written once
     * @param maxPollRecords how many records share a transaction at most
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

    /** What is below a millisecond would be taken for nothing. */
    private static void requirePositive(String name, Duration value) {
        require(value.toMillis() > 0, name, value);
    }

    private static void require(boolean right, String name, Object value) {
        if (!right) {
            throw new IllegalArgumentException("%s must be positive, but is %s".formatted(name, value));
        }
    }
}
