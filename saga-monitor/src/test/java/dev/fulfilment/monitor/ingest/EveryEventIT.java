package dev.fulfilment.monitor.ingest;

import static dev.fulfilment.monitor.PageClient.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MonitorTest
class EveryEventIT {

    @Autowired
    EventPublisher wire;

    @Autowired
    PageClient page;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EventIngestion ingestion;

    @Autowired
    EventCodec codec;

    @Test
    void isInTheTimelineBehindItsCause() {
        var saga = SagaFixture.notServed("ada");

        wire.publish(saga);

        var timeline = page.awaitSaga(saga.orderId(), 8).path("timeline");
        assertThat(texts(timeline, "eventType")).isEqualTo(saga.types());
        var paid = timeline.get(1);
        assertThat(paid.path("service").asString()).isEqualTo("payment-service");
        assertThat(paid.path("causationId").asString())
                .isEqualTo(timeline.get(0).path("eventId").asString());
        assertThat(paid.path("sinceCauseMillis").asLong()).isEqualTo(100);
        assertThat(paid.path("traceId").asString()).isEqualTo(EventPublisher.TRACE);
        assertThat(paid.at("/payload/amount").decimalValue()).isEqualByComparingTo("199.80");
    }

    @Test
    void thatIsRedeliveredIsCountedAndHasNoEffect() {
        var saga = SagaFixture.shipped("ada");
        wire.publish(saga);
        wire.publish(saga);
        wire.publish(saga.events().get(1));

        var repeated = await().until(
                        () -> page.awaitSaga(saga.orderId(), 5),
                        each -> texts(each.path("timeline"), "repeats").equals(List.of("1", "2", "1", "1", "1")));

        assertThat(texts(repeated.at("/saga/broken"))).isEmpty();
        assertThat(goods(saga)).containsExactly(Map.entry("allocated", 2L), Map.entry("shipped", 2L));
    }

    /** Repeats a batch, as after a crash between the commit of the transaction and that of the offsets. */
    @Test
    void isTheSameWhenAPollIsIngestedAgain() {
        var saga = SagaFixture.shipped("ada");
        var records = saga.events().stream()
                .map(event -> new ConsumerRecord<>(
                        SagaFixture.topic(event),
                        0,
                        1_000_000L + event.sequence(),
                        event.timestamp().toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        event.payload().key().getBytes(UTF_8),
                        codec.encode(event),
                        new RecordHeaders(),
                        Optional.<Integer>empty()))
                .toList();

        ingestion.ingest(records);
        var once = page.awaitSaga(saga.orderId(), 5);
        ingestion.ingest(records);

        assertThat(page.awaitSaga(saga.orderId(), 5)).isEqualTo(once);
        assertThat(goods(saga)).containsExactly(Map.entry("allocated", 2L), Map.entry("shipped", 2L));
    }

    private Map<String, Long> goods(SagaFixture saga) {
        var row = jdbc.queryForMap("select allocated, shipped from goods where product_id = ?", saga.product());
        return new TreeMap<>(Map.of("allocated", (Long) row.get("allocated"), "shipped", (Long) row.get("shipped")));
    }

    @Test
    void thatIsNoneIsKeptForAPersonAndStopsNothing() {
        var saga = SagaFixture.shipped("ada");
        var key = saga.orderId().text();
        wire.send("payments", key, "{ nonsense \0".getBytes(UTF_8));
        wire.send("payments", null, null);
        wire.send("payments", "no order \0", "{}".getBytes(UTF_8));
        wire.send("payments", key, unknownType());
        wire.publish(saga);

        page.awaitSaga(saga.orderId(), 5);
        var failures = await().until(
                        () -> jdbc.queryForList("select failure from stray where key = ?", String.class, key),
                        each -> each.size() == 2);
        assertThat(failures)
                .anyMatch(each -> each.contains("not JSON"))
                .anyMatch(each -> each.contains("LoyaltyPointsGranted"));
        assertThat(texts(page.getJson("/strays"), "eventType")).contains("LoyaltyPointsGranted");
    }

    @Test
    void hasItsPayloadAsItIsInTheRecord() {
        var saga = SagaFixture.of("ada").place();
        var payload = "{\"z\" : 90071992547409931.10, " + payload(saga).substring(1);
        var value = new String(codec.encode(saga.last()), UTF_8).replace(payload(saga), payload);

        wire.send("orders", saga.orderId().text(), value.getBytes(UTF_8));

        var timeline = page.awaitSaga(saga.orderId(), 1).path("timeline");
        assertThat(timeline.get(0).path("payloadText").asString()).isEqualTo(payload);
    }

    private String payload(SagaFixture saga) {
        var value = new String(codec.encode(saga.last()), UTF_8);
        return value.substring(value.indexOf("{", 1), value.length() - 1);
    }

    @Test
    void thatIsNoneIsShownWithEachOfItsBytes() {
        var key = UUID.randomUUID().toString();
        wire.send("payments", key, new byte[] {'{', '\0', (byte) 0xff, '}'});
        wire.send("payments", key, "{ \"a\": 1.50, \0".getBytes(UTF_8));
        wire.send("payments", key, "€".repeat(4_000).getBytes(UTF_8));

        var strays = await().until(() -> strays(key), found -> found.size() == 3);

        assertThat(strays)
                .extracting(each -> each.path("value").asStringOpt().orElse(null))
                .containsExactlyInAnyOrder(null, "{ \"a\": 1.50, \0", "€".repeat(3_333));
        assertThat(strays)
                .extracting(each -> each.path("valueHex").asStringOpt().orElse(null))
                .containsExactlyInAnyOrder("7b00ff7d", null, null);
        assertThat(strays)
                .extracting(each -> each.path("valueCut").asBoolean())
                .containsExactlyInAnyOrder(false, false, true);
    }

    private List<JsonNode> strays(String key) {
        return page.getJson("/strays?limit=100")
                .valueStream()
                .filter(each -> each.path("key").asString("").equals(key))
                .toList();
    }

    private static byte[] unknownType() {
        return """
                {"eventType":"LoyaltyPointsGranted","eventId":"%s","version":1,"sequence":7,"payload":{}}
                """.formatted(UUID.randomUUID()).getBytes(UTF_8);
    }

    /** The sequence number of an undecodable record counts as observed. */
    @Test
    void thatCannotBeReadIsNotMissing() {
        var saga = SagaFixture.of("ada").place().charge();
        wire.publish(saga);
        wire.send("payments", saga.orderId().text(), unreadable(2));
        wire.publish(saga.charge().loseLast().refund().last());

        page.awaitSaga(saga.orderId(), 3);
        page.awaitBroken(saga.orderId(), "CAUSED");
    }

    private static byte[] unreadable(int sequence) {
        return "{\"eventType\":\"PaymentProcessed\",\"version\":99,\"sequence\":%d}"
                .formatted(sequence)
                .getBytes(UTF_8);
    }
}
