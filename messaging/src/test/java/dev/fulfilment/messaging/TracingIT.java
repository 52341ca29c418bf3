package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.ECHOES;
import static dev.fulfilment.messaging.ThingEvent.FOREIGN;
import static dev.fulfilment.messaging.ThingEvent.THINGS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import brave.Span.Kind;
import brave.handler.MutableSpan;
import dev.fulfilment.messaging.ThingEvent.ThingAdded;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
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
    Tracer tracer;

    @Autowired
    Spans spans;

    @Autowired
    Effects effects;

    @Autowired
    Faults faults;

    @Autowired
    ParkedLines lines;

    @Autowired
    Redrive redrive;

    @Autowired
    Causation causation;

    private final String key = Keys.fresh("tracing");

    @Test
    void oneTraceRunsFromTheAppendThroughEveryHop() {
        var root = appendInSpan("echo");
        await().until(() -> spans.of(root.traceId()).size() == 5);
        var sendThing = named(root, "send things");
        var processThing = named(root, "process things");
        var sendEcho = named(root, "send echoes");
        var processEcho = named(root, "process echoes");
        assertThat(sendThing.parentId()).isEqualTo(root.spanId());
        assertThat(processThing.parentId()).isEqualTo(sendThing.id());
        assertThat(sendEcho.parentId()).isEqualTo(processThing.id());
        assertThat(processEcho.parentId()).isEqualTo(sendEcho.id());
        assertThat(sendThing.kind()).isEqualTo(Kind.PRODUCER);
        assertThat(processThing.kind()).isEqualTo(Kind.CONSUMER);
    }

    @Test
    void theSpansTellWhichEventTheyAreAbout() {
        var root = appendInSpan("value");
        await().until(() -> spans.of(root.traceId()).size() == 3);
        var record = Broker.records(THINGS, key).getFirst();
        var eventId = Broker.envelope(record).eventId().toString();
        var sent = named(root, "send things");
        assertThat(sent.tags())
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.destination.name", "things")
                .containsEntry("messaging.message.id", eventId)
                .containsEntry("messaging.event.type", "ThingAdded");
        assertThat(named(root, "process things").tags())
                .containsEntry("messaging.message.id", eventId)
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
        var root = appendInSpan("value");
        await().until(() -> effects.of(key).size() == 1);
        var eventId = Broker.envelope(Broker.records(THINGS, key).getFirst()).eventId();
        assertThat(logged).hasValue(root.traceId() + " " + eventId + " " + key);
        assertThat(MDC.get("eventId")).isNull();
    }

    @Test
    void aRedriveContinuesTheTraceOfItsEvent() {
        faults.spoil(key, "value");
        var root = appendInSpan("value");
        await().until(() -> lines.of(key).size() == 1);
        faults.mend(key, "value");
        redrive.key(key);
        var sent = named(root, "send things");
        assertThat(spans.of(root.traceId()).stream().filter(span -> "process things".equals(span.name())))
                .hasSizeGreaterThan(1)
                .allSatisfy(span -> assertThat(span.parentId()).isEqualTo(sent.id()));
        assertThat(effects.values(THINGS, key)).containsExactly("value");
    }

    @Test
    void aStoredCauseIsTakenUpLater() {
        var eventId = EventIds.next();
        var cause = new Cause(eventId, "conversation", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var seen = new AtomicReference<Cause>();
        causation.resume(cause, "dispatch", () -> seen.set(causation.current()));
        var resumed = requireNonNull(seen.get());
        assertThat(resumed.eventId()).isEqualTo(eventId);
        assertThat(resumed.correlationId()).isEqualTo("conversation");
        assertThat(resumed.traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        assertThat(spans.of("0af7651916cd43dd8448eb211c80319c"))
                .singleElement()
                .satisfies(span -> assertThat(span.parentId()).isEqualTo("b7ad6b7169203331"));
        assertThat(causation.current()).isEqualTo(Cause.NONE);
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

    private TraceContext appendInSpan(String value) {
        var span = tracer.nextSpan().name("request").start();
        try (var inSpan = tracer.withSpan(span)) {
            transaction.executeWithoutResult(status -> outbox.append(new ThingAdded(key, value)));
        } finally {
            span.end();
        }
        return span.context();
    }

    private MutableSpan named(TraceContext root, String name) {
        return spans.of(root.traceId()).stream()
                .filter(span -> name.equals(span.name()))
                .findFirst()
                .orElseThrow();
    }
}
