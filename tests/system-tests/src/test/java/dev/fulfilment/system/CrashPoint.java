package dev.fulfilment.system;

import static dev.fulfilment.system.CodePlace.entering;
import static dev.fulfilment.system.CodePlace.leaving;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Consumer;

/** After which step a service dies, in the order of an event's way; and what is true at just that point. */
enum CrashPoint {
    BUSINESS_COMMIT(
            entering("dev.fulfilment.messaging.outbox.TransactionalOutbox$AppendedEvents", "afterCommit"), so -> {
                assertThat(so.waiting()).as("committed events in the outbox").isPositive();
                assertThat(so.published()).as("events on Kafka").isZero();
            }),
    // Not "send", neither its beginning nor its end: an idle relay comes there too, with nothing in its hands.
    RELAY_READ(entering("dev.fulfilment.messaging.outbox.KafkaPublisher", "start"), so -> {
        assertThat(so.waiting()).as("committed events in the outbox").isPositive();
        assertThat(so.published()).as("events on Kafka").isZero();
    }),
    KAFKA_ACKNOWLEDGED(leaving("dev.fulfilment.messaging.outbox.KafkaPublisher", "outcome"), so -> {
        assertThat(so.published()).as("events on Kafka").isPositive();
        assertThat(so.removed()).as("events removed from the outbox").isZero();
    }),
    RELAY_COMMIT(entering("dev.fulfilment.messaging.support.MessagingMetrics", "relayed"), so -> {
        assertThat(so.published()).as("events on Kafka").isPositive();
        assertThat(so.removed()).as("events removed from the outbox").isPositive();
    }),
    CONSUMER_COMMIT(leaving("dev.fulfilment.messaging.inbox.BatchEventListener", "onMessage"), so -> {
        assertThat(so.heard()).as("events that took effect").isPositive();
        assertThat(so.consumed()).as("committed offsets").isZero();
    }),
    OFFSET_COMMIT(entering("dev.fulfilment.messaging.inbox.InboxConfiguration", "offsetsCommitted"), so -> {
        assertThat(so.heard()).as("events that took effect").isPositive();
        assertThat(so.consumed()).as("committed offsets").isPositive();
    });

    private final CodePlace place;
    private final Consumer<Progress> truth;

    CrashPoint(CodePlace place, Consumer<Progress> truth) {
        this.place = place;
        this.truth = truth;
    }

    CodePlace place() {
        return place;
    }

    /** Whether the place in the code still is the point that it stands for. */
    void assertReached(Progress sinceAllWasQuiet) {
        truth.accept(sinceAllWasQuiet);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
