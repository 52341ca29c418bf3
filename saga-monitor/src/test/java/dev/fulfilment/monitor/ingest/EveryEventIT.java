package dev.fulfilment.monitor.ingest;

import static dev.fulfilment.monitor.PageClient.texts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.monitor.Wire;
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

@MonitorTest
class EveryEventIT {

    @Autowired
    Wire wire;

    @Autowired
    PageClient page;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EventIngestion intake;

    @Autowired
    EventCodec codec;

    @Test
    void isInTheTimelineBehindItsCause() {
        var story = SagaFixture.notServed("ada");

        wire.tell(story);

        var timeline = page.story(story.orderId(), 8).path("timeline");
        assertThat(texts(timeline, "eventType")).isEqualTo(story.types());
        var paid = timeline.get(1);
        assertThat(paid.path("service").asString()).isEqualTo("payment-service");
        assertThat(paid.path("causationId").asString())
                .isEqualTo(timeline.get(0).path("eventId").asString());
        assertThat(paid.path("sinceCauseMillis").asLong()).isEqualTo(100);
        assertThat(paid.path("traceId").asString()).isEqualTo(Wire.TRACE);
        assertThat(paid.at("/payload/amount").decimalValue()).isEqualByComparingTo("199.80");
    }

    @Test
    void thatComesAgainIsCountedAndHasNoEffect() {
        var story = SagaFixture.shipped("ada");
        wire.tell(story);
        wire.tell(story);
        wire.tell(story.events().get(1));

        var told = await().until(
                        () -> page.story(story.orderId(), 5),
                        each -> texts(each.path("timeline"), "repeats").equals(List.of("1", "2", "1", "1", "1")));

        assertThat(texts(told.at("/saga/broken"))).isEmpty();
        assertThat(goods(story)).containsExactly(Map.entry("allocated", 2L), Map.entry("shipped", 2L));
    }

    /** As after a crash between the commit here and that of the offsets. */
    @Test
    void isTheSameWhenAPollIsTakenInOnceMore() {
        var story = SagaFixture.shipped("ada");
        var records = story.events().stream()
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

        intake.take(records);
        var once = page.story(story.orderId(), 5);
        intake.take(records);

        assertThat(page.story(story.orderId(), 5)).isEqualTo(once);
        assertThat(goods(story)).containsExactly(Map.entry("allocated", 2L), Map.entry("shipped", 2L));
    }

    private Map<String, Long> goods(SagaFixture story) {
        var row = jdbc.queryForMap("select allocated, shipped from goods where product_id = ?", story.product());
        return new TreeMap<>(Map.of("allocated", (Long) row.get("allocated"), "shipped", (Long) row.get("shipped")));
    }

    @Test
    void thatIsNoneIsKeptForAPersonAndStopsNothing() {
        var story = SagaFixture.shipped("ada");
        var key = story.orderId().text();
        wire.send("payments", key, "{ nonsense \0".getBytes(UTF_8));
        wire.send("payments", null, null);
        wire.send("payments", "no order \0", "{}".getBytes(UTF_8));
        wire.send("payments", key, unknownType());
        wire.tell(story);

        page.story(story.orderId(), 5);
        var failures = await().until(
                        () -> jdbc.queryForList("select failure from stray where key = ?", String.class, key),
                        each -> each.size() == 2);
        assertThat(failures)
                .anyMatch(each -> each.contains("not JSON"))
                .anyMatch(each -> each.contains("LoyaltyPointsGranted"));
        assertThat(texts(page.see("/strays"), "eventType")).contains("LoyaltyPointsGranted");
    }

    private static byte[] unknownType() {
        return """
                {"eventType":"LoyaltyPointsGranted","eventId":"%s","version":1,"sequence":7,"payload":{}}
                """.formatted(UUID.randomUUID()).getBytes(UTF_8);
    }

    /** Its number is not missing in its publisher's count, only because nobody here can read it. */
    @Test
    void thatCannotBeReadIsNotMissing() {
        var story = SagaFixture.of("ada").place().charge();
        wire.tell(story);
        wire.send("payments", story.orderId().text(), unreadable(2));
        wire.tell(story.charge().loseLast().refund().last());

        page.story(story.orderId(), 3);
        page.broken(story.orderId(), "CAUSED");
    }

    private static byte[] unreadable(int sequence) {
        return "{\"eventType\":\"PaymentProcessed\",\"version\":99,\"sequence\":%d}"
                .formatted(sequence)
                .getBytes(UTF_8);
    }
}
