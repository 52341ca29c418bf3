package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.THINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import brave.handler.MutableSpan;
import dev.fulfilment.messaging.parking.ParkedEventRedriver;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** Retry, parking, redrive and discard of an event are in the trace of the event. */
@MessagingTest
class ParkedTracesIT {

    private static final String ERROR = "java.lang.IllegalStateException";

    @Autowired
    Requests requests;

    @Autowired
    RecordedSpans spans;

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedStreams lines;

    @Autowired
    ParkedEventRedriver redrive;

    private final String key = Keys.fresh("parked-traces");

    @Test
    void parkingIsInTheTraceOfTheEventAndSaysWhy() {
        faults.spoil(key, "value");
        var root = requests.add(key, "value");
        var parked = spans.named(root, "park things").getFirst();
        var sent = spans.named(root, "send things").getFirst();
        assertThat(parked.parentId()).isEqualTo(sent.id());
        assertThat(parked.tags())
                .containsEntry("messaging.operation.type", "settle")
                .containsEntry("messaging.message.id", sent.tags().get("messaging.message.id"))
                .containsEntry("fulfilment.reason", "value cannot be handled")
                .containsEntry("error.type", ERROR);
        assertThat(spans.named(root, "process things"))
                .allSatisfy(attempt -> assertThat(attempt.tags()).containsEntry("error.type", ERROR));
    }

    @Test
    void whatWaitsBehindAParkedEventSaysSoInItsOwnTrace() {
        faults.spoil(key, "first");
        spans.named(requests.add(key, "first"), "park things");
        var second = requests.add(key, "second");
        assertThat(spans.named(second, "park things"))
                .singleElement()
                .satisfies(parked -> assertThat(parked.tags())
                        .containsEntry("fulfilment.reason", "waits for earlier events of its key")
                        .doesNotContainKey("error.type"));
    }

    @Test
    void aRedriveGoesOnInTheTraceOfItsEventAndIsLinkedToTheOneWhoAskedForIt() {
        faults.spoil(key, "value");
        var root = requests.add(key, "value");
        await().until(() -> lines.of(key).size() == 1);
        faults.mend(key, "value");
        var asked = requests.ask(() -> redrive.key(key));
        var redriven = spans.named(root, "redrive things").getFirst();
        assertThat(redriven.parentId())
                .isEqualTo(spans.named(root, "send things").getFirst().id());
        assertLinked(redriven, asked.traceId(), asked.spanId());
        assertThat(redriven.tags())
                .containsEntry("fulfilment.attempt", "2")
                .doesNotContainKeys("error.type", "fulfilment.rolled_back");
        assertThat(spans.named(root, "process things").getLast().parentId()).isEqualTo(redriven.id());
        assertThat(effects.values(THINGS, key)).containsExactly("value");
    }

    @Test
    void aRedriveThatFailsAgainSaysThatNothingCameOfIt() {
        faults.spoil(key, "value");
        var root = requests.add(key, "value");
        await().until(() -> lines.of(key).size() == 1);
        redrive.key(key);
        redrive.key(key);
        assertThat(spans.named(root, "redrive things"))
                .extracting(span -> span.tags().get("fulfilment.attempt"))
                .containsExactly("2", "3");
        assertThat(spans.named(root, "redrive things"))
                .allSatisfy(span -> assertThat(span.tags())
                        .containsEntry("error.type", ERROR)
                        .containsEntry("fulfilment.rolled_back", "true"));
    }

    @Test
    void aDiscardIsInTheTraceOfItsEventWithItsReasonAndIsLinkedToTheOneWhoAskedForIt() {
        faults.spoil(key, "value");
        var root = requests.add(key, "value");
        await().until(() -> lines.of(key).size() == 1);
        var asked = requests.ask(() -> redrive.discard(lines.of(key).getFirst().id(), "ordered by mistake"));
        var discarded = spans.named(root, "discard things").getFirst();
        assertThat(discarded.tags())
                .containsEntry("messaging.operation.type", "settle")
                .containsEntry("fulfilment.reason", "ordered by mistake");
        assertLinked(discarded, asked.traceId(), asked.spanId());
    }

    @Test
    void everyRetryIsInTheTraceOfTheEventThatNeedsIt() {
        var tries = new AtomicInteger();
        faults.lay(key, "value", () -> {
            if (tries.incrementAndGet() <= 4) {
                throw new CannotAcquireLockException("another transaction holds the row");
            }
        });
        var root = requests.add(key, "value");
        await().until(() -> effects.values(THINGS, key).size() == 1);
        assertThat(spans.named(root, "retry things"))
                .hasSize(2)
                .allSatisfy(span -> assertThat(span.tags())
                        .containsEntry("error.type", CannotAcquireLockException.class.getName())
                        .containsEntry("fulfilment.reason", "another transaction holds the row"));
        await().until(() -> spans.named(root, "process things").size() == 5);
        assertThat(spans.named(root, "process things").getLast().tags()).doesNotContainKey("error.type");
    }

    private static void assertLinked(MutableSpan span, String traceId, String spanId) {
        assertThat(span.tags()).containsEntry("links[0].traceId", traceId).containsEntry("links[0].spanId", spanId);
    }
}
