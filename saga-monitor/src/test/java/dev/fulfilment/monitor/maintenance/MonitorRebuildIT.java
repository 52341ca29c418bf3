package dev.fulfilment.monitor.maintenance;

import static dev.fulfilment.monitor.PageClient.texts;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.messaging.lag.ConsumerOffsets;
import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MonitorTest
class MonitorRebuildIT {

    @Autowired
    EventPublisher wire;

    @Autowired
    PageClient page;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    KafkaConnectionDetails kafka;

    @Test
    void rebuildsTheSameState() {
        // Removes what other tests have ingested without publishing it.
        rebuild();
        awaitAllRead();
        var saga = SagaFixture.notServed("ada");
        var wrong = SagaFixture.shipped("ada").charge();
        wire.publish(saga);
        wire.publish(wrong);
        page.awaitBroken(wrong.orderId(), "CHARGED_ONCE");
        var before = page.awaitSaga(saga.orderId(), 8);
        awaitAllRead();
        var totals = totals();
        jdbc.update("delete from event where order_id = ?", saga.orderId().value());

        rebuild();

        assertThat(texts(page.awaitSaga(saga.orderId(), 8).path("timeline"), "eventId"))
                .isEqualTo(texts(before.path("timeline"), "eventId"));
        page.awaitBroken(wrong.orderId(), "CHARGED_ONCE");
        awaitAllRead();
        assertThat(totals()).isEqualTo(totals);
    }

    @Test
    void endsAlsoIfAllRecordsOfAPartitionHaveExpired() throws Exception {
        wire.publish(SagaFixture.shipped("ada"));
        awaitAllRead();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.getBootstrapServers()))) {
            var all = ConsumerOffsets.ends(admin, Set.of("payments")).entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
            admin.deleteRecords(all).all().get();
        }

        rebuild();

        awaitAllRead();
    }

    @Test
    void hasReadEverythingBehindAnAbortedTransaction() {
        wire.abort("payments", "nonsense");

        awaitAllRead();
    }

    private void rebuild() {
        page.post("/actuator/timelines", "{}").expectStatus().isAccepted();
    }

    /** Waits until the watermark passes the current time. */
    private void awaitAllRead() {
        var now = Instant.now();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> state().path("allReadUntil"),
                        until -> !until.isNull()
                                && Instant.parse(until.asString()).isAfter(now));
    }

    private JsonNode state() {
        return page.getJson("/actuator/timelines");
    }

    private List<Map<String, @Nullable Object>> totals() {
        return jdbc.queryForList("select currency, charged, refunded, owed from money order by currency");
    }
}
