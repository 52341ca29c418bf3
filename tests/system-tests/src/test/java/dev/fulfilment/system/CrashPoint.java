package dev.fulfilment.system;

import static dev.fulfilment.system.CodeLocation.atEntry;
import static dev.fulfilment.system.CodeLocation.atExit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Consumer;

/** Points at which a service is killed, in the order of an event's path, each with a check that it was reached. */
enum CrashPoint {
    BUSINESS_COMMIT(
            atEntry("dev.fulfilment.messaging.outbox.TransactionalOutbox$AppendedEvents", "afterCommit"), so -> {
                assertThat(so.waiting()).as("committed events in the outbox").isPositive();
                assertThat(so.published()).as("events on Kafka").isZero();
            }),
    // Not "send": an idle relay passes it too, without records.
    RELAY_READ(atEntry("dev.fulfilment.messaging.outbox.KafkaPublisher", "start"), so -> {
        assertThat(so.waiting()).as("committed events in the outbox").isPositive();
        assertThat(so.published()).as("events on Kafka").isZero();
    }),
    KAFKA_ACKNOWLEDGED(atExit("dev.fulfilment.messaging.outbox.KafkaPublisher", "outcome"), so -> {
        assertThat(so.published()).as("events on Kafka").isPositive();
        assertThat(so.removed()).as("events removed from the outbox").isZero();
    }),
    RELAY_COMMIT(atEntry("dev.fulfilment.messaging.support.MessagingMetrics", "relayed"), so -> {
        assertThat(so.published()).as("events on Kafka").isPositive();
        assertThat(so.removed()).as("events removed from the outbox").isPositive();
    }),
    CONSUMER_COMMIT(atExit("dev.fulfilment.messaging.inbox.BatchEventListener", "onMessage"), so -> {
        assertThat(so.handled()).as("events that took effect").isPositive();
        assertThat(so.consumed()).as("committed offsets").isZero();
    }),
    OFFSET_COMMIT(atEntry("dev.fulfilment.messaging.inbox.InboxConfiguration", "offsetsCommitted"), so -> {
        assertThat(so.handled()).as("events that took effect").isPositive();
        assertThat(so.consumed()).as("committed offsets").isPositive();
    });

    private final CodeLocation location;
    private final Consumer<MessagingProgress> truth;

    CrashPoint(CodeLocation location, Consumer<MessagingProgress> truth) {
        this.location = location;
        this.truth = truth;
    }

    CodeLocation location() {
        return location;
    }

    /** Checks that the stopped service is between the two commits that this point stands for. */
    void assertReached(MessagingProgress sinceQuiescence) {
        truth.accept(sinceQuiescence);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
