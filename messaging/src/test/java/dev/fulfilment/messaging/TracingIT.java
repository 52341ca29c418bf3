package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.ECHOES;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static dev.fulfilment.messaging.ThingEvent.THINGS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import brave.Span.Kind;
import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MessagingTest
class TracingIT {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Requests requests;

    @Autowired
    RecordedSpans spans;

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    Causation causation;

    private final String key = Keys.fresh("tracing");

    @Test
    void oneTraceRunsFromTheAppendThroughEveryHop() {
        var root = requests.add(key, "echo");
        await().until(() -> spans.of(root.traceId()).size() == 5);
        var sendThing = spans.named(root, "send things").getFirst();
        var processThing = spans.named(root, "process things").getFirst();
        var sendEcho = spans.named(root, "send echoes").getFirst();
        var processEcho = spans.named(root, "process echoes").getFirst();
        assertThat(sendThing.parentId()).isEqualTo(root.spanId());
        assertThat(processThing.parentId()).isEqualTo(sendThing.id());
        assertThat(sendEcho.parentId()).isEqualTo(processThing.id());
        assertThat(processEcho.parentId()).isEqualTo(sendEcho.id());
        assertThat(sendThing.kind()).isEqualTo(Kind.PRODUCER);
        assertThat(processThing.kind()).isEqualTo(Kind.CONSUMER);
    }

    @Test
    void theSpansTellWhichEventTheyAreAboutAndWhereItIs() {
        var root = requests.add(key, "value");
        await().until(() -> spans.of(root.traceId()).size() == 3);
        var record = Broker.records(THINGS, key).getFirst();
        var sent = spans.named(root, "send things").getFirst();
        var event = Map.of(
                "messaging.system.name",
                "kafka",
                "messaging.destination.name",
                "things",
                "messaging.destination.partition.id",
                String.valueOf(record.partition()),
                "messaging.message.id",
                Broker.envelope(record).eventId().toString(),
                "kafka.message.key",
                key,
                "kafka.offset",
                String.valueOf(record.offset()),
                "cloudevents.event_type",
                "ThingAdded");
        assertThat(sent.tags())
                .containsAllEntriesOf(event)
                .containsEntry("messaging.operation.name", "send")
                .containsEntry("messaging.operation.type", "send");
        assertThat(spans.named(root, "process things").getFirst().tags())
                .containsAllEntriesOf(event)
                .containsEntry("messaging.operation.name", "process")
                .containsEntry("messaging.operation.type", "process")
                .containsEntry("messaging.consumer.group.name", "thing-service")
                .containsEntry("messaging.message.conversation_id", key);
        assertThat(Broker.headers(record).get("traceparent")).isEqualTo("00-%s-%s-01", root.traceId(), sent.id());
    }

    @Test
    void theLogLinesOfAReactionCarryTraceAndEvent() {
        var logged = new AtomicReference<String>();
        faults.lay(
                key,
                "value",
                () -> logged.set(MDC.get("traceId") + " " + MDC.get("eventId") + " " + MDC.get("correlationId")));
        var root = requests.add(key, "value");
        await().until(() -> effects.of(key).size() == 1);
        var eventId = Broker.envelope(Broker.records(THINGS, key).getFirst()).eventId();
        assertThat(logged).hasValue(root.traceId() + " " + eventId + " " + key);
        assertThat(MDC.get("eventId")).isNull();
    }

    @Test
    void aStoredCauseIsTakenUpLater() {
        var eventId = UuidV7.next();
        var cause =
                new MessageContext(eventId, "conversation", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var seen = new AtomicReference<MessageContext>();
        var request = requests.ask(() -> causation.resume(cause, "dispatch", () -> seen.set(causation.current())));
        var resumed = requireNonNull(seen.get());
        assertThat(resumed.eventId()).isEqualTo(eventId);
        assertThat(resumed.correlationId()).isEqualTo("conversation");
        assertThat(resumed.traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        assertThat(spans.of("0af7651916cd43dd8448eb211c80319c"))
                .singleElement()
                .satisfies(span -> assertThat(span.parentId()).isEqualTo("b7ad6b7169203331"))
                .satisfies(span -> assertThat(span.tags())
                        .containsEntry("messaging.message.conversation_id", "conversation")
                        .containsEntry("links[0].traceId", request.traceId()));
        assertThat(causation.current()).isEqualTo(MessageContext.NONE);
    }

    @Test
    void anEventOfAStrangerWithoutATraceBeginsOne() {
        var traced = new AtomicReference<String>();
        faults.lay(key, "1", () -> traced.set(String.valueOf(causation.current().traceparent())));
        Broker.send(FOREIGN, NumberedEvents.event(key, 1));
        await().until(() -> effects.of(key).size() == 1);
        assertThat(requireNonNull(traced.get())).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(effects.values(ECHOES, key)).isEmpty();
    }

    @Test
    void anUnsampledTraceIsPropagatedAndNotRecorded() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var unsampled = new MessageContext(null, null, "00-" + trace + "-00f067aa0ba902b7-00");
        causation.resume(
                unsampled,
                "request",
                () -> transaction.executeWithoutResult(status -> outbox.append(new ThingAdded(key, "echo"))));
        await().until(() -> effects.of(key).size() == 2);
        assertThat(Broker.headers(Broker.records(ECHOES, key).getFirst()).get("traceparent"))
                .matches("00-" + trace + "-[0-9a-f]{16}-00");
        assertThat(spans.of(trace)).isEmpty();
        assertThat(unsampled.isRecorded()).isFalse();
    }
}
