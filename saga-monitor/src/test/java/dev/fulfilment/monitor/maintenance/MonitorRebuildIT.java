package dev.fulfilment.monitor.maintenance;

import static dev.fulfilment.monitor.PageClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.monitor.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@MonitorTest
class MonitorRebuildIT {

    @Autowired
    Wire wire;

    @Autowired
    PageClient page;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void comesToTheSameAsBefore() {
        var story = SagaFixture.notServed("ada");
        var wrong = SagaFixture.shipped("ada").charge();
        wire.tell(story);
        wire.tell(wrong);
        page.broken(wrong.orderId(), "CHARGED_ONCE");
        var before = page.story(story.orderId(), 8);
        awaitAllRead();
        var books = books();
        jdbc.update("delete from event where order_id = ?", story.orderId().value());

        page.post("/actuator/timelines", "{}").expectStatus().isAccepted();

        assertThat(texts(page.story(story.orderId(), 8).path("timeline"), "eventId"))
                .isEqualTo(texts(before.path("timeline"), "eventId"));
        page.broken(wrong.orderId(), "CHARGED_ONCE");
        awaitAllRead();
        assertThat(books()).isEqualTo(books);
    }

    /** Until all is read that was there when it was asked for. */
    private void awaitAllRead() {
        var now = Instant.now();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> state().path("allReadUntil"),
                        until -> !until.isNull()
                                && Instant.parse(until.asString()).isAfter(now));
    }

    private JsonNode state() {
        return page.see("/actuator/timelines");
    }

    private List<Map<String, @Nullable Object>> books() {
        return jdbc.queryForList("select currency, charged, refunded, owed from money order by currency");
    }
}
