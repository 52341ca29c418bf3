package dev.fulfilment.messaging;

import static dev.fulfilment.messaging.ThingEvent.COUNTS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.tracing.MessageContextHolder;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The relay can be switched off and replaced, for example by Debezium's outbox event router. */
@MessagingTest
class AnotherPublisherIT {

    @Autowired
    MessageContextHolder messageContext;

    @Autowired
    Requests requests;

    private final String key = Keys.fresh("another-publisher");

    private record Routed(String topic, String key, String value, Map<String, String> headers) {}

    @Test
    void theColumnsOfAnOutboxRowAreEnoughForTheRecordThatTheRelayPublishes() throws Exception {
        try (var outbox = new SecondOutbox("another-publisher", Duration.ofMillis(50), messageContext)) {
            requests.ask(() -> outbox.append(key, 1));
            var routed = route(outbox);
            assertThat(routed.headers()).containsKey("traceparent");

            outbox.relay().start();
            await().until(() -> Broker.records(COUNTS, key).size() == 1);
            var record = Broker.records(COUNTS, key).getFirst();
            var relayed = new Routed(
                    record.topic(),
                    new String(record.key(), UTF_8),
                    new String(record.value(), UTF_8),
                    Broker.headers(record));
            assertThat(withoutSpan(relayed)).isEqualTo(withoutSpan(routed));
        }
    }

    /** Routes the only row of the outbox with nothing but its columns and constants of the service. */
    private static Routed route(SecondOutbox outbox) {
        return outbox.jdbc.queryForObject("select * from messaging.outbox", (row, index) -> {
            var occurredAt = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
            return new Routed(
                    row.getString("topic"),
                    row.getString("key"),
                    new String(row.getBytes("value"), UTF_8),
                    Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", row.getObject("event_id", UUID.class).toString(),
                            "ce_type", row.getString("event_type"),
                            "ce_source", "/thing-service",
                            "ce_time", occurredAt.toString(),
                            "ce_subject", row.getString("key"),
                            "content-type", "application/json",
                            "traceparent", row.getString("traceparent")));
        });
    }

    /** The relay adds its own span to the trace, a router does not: all but the parent id is the same. */
    private static Routed withoutSpan(Routed record) {
        var headers = new HashMap<>(record.headers());
        headers.computeIfPresent("traceparent", (_, trace) -> trace.replaceFirst("-[0-9a-f]{16}-", "-parent-"));
        return new Routed(record.topic(), record.key(), record.value(), headers);
    }

    @Test
    void withoutTheRelayTheOutboxIsWrittenAndNothingElseIsStarted() {
        try (var instance = new SecondInstance("messaging.relay.enabled=false")) {
            assertThat(instance.beansOfPackage("dev.fulfilment.messaging.outbox"))
                    .contains("TransactionalOutbox", "OutboxMetrics")
                    .doesNotContain("OutboxRelay", "RelayRepository", "KafkaPublisher");
            instance.publish(new ThingEvent.ThingCounted(key, "1"));
            assertThat(instance.published(COUNTS, key)).isEqualTo(1);
        }
    }
}
