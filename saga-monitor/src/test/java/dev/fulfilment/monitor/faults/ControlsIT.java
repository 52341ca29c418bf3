package dev.fulfilment.monitor.faults;

import static dev.fulfilment.monitor.PageClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.local.control.ControlServer;
import dev.fulfilment.local.control.ServiceSwitch;
import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.platform.Platform;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Runs the monitor, the supervisor's control server and a real Kafka; only the stopped service is a fake. */
@MonitorTest
@DirtiesContext
class ControlsIT {

    private static final Light PAYMENT = new Light();
    private static final ControlServer CONTROLS = new ControlServer(
            0, Map.of("payment-service", PAYMENT), Platform.shared().bootstrapServers());

    @DynamicPropertySource
    static void controls(DynamicPropertyRegistry properties) {
        properties.add("monitor.controls.address", CONTROLS::url);
        properties.add("monitor.controls.secret", CONTROLS::secret);
    }

    @AfterAll
    static void stop() {
        CONTROLS.close();
    }

    @Autowired
    PageClient page;

    @Autowired
    EventPublisher wire;

    @Autowired
    RestTestClient rest;

    @Test
    void stopsAndStartsAService() {
        var stopped = PageClient.json(page.post("/controls/services/payment-service/stop", "{}")
                .expectStatus()
                .isOk());
        assertThat(stopped.path("running").asBoolean(true)).isFalse();
        assertThat(page.getJson("/controls").at("/services/0/running").asBoolean(true))
                .isFalse();

        var started = PageClient.json(page.post("/controls/services/payment-service/start", "{}"));
        assertThat(started.path("name").asString()).isEqualTo("payment-service");
        assertThat(started.path("running").asBoolean()).isTrue();
    }

    @Test
    void sendsEveryEventOfAnOrderOnceMore() {
        var saga = SagaFixture.shipped("ada");
        wire.publish(saga);
        var types = saga.types().toArray(String[]::new);
        page.awaitSaga(saga.orderId(), types.length);

        var answer = PageClient.json(page.post("/controls/duplicates", request(saga.orderId()))
                .expectStatus()
                .isOk());

        assertThat(texts(answer.path("sent"), "eventType")).containsExactlyInAnyOrder(types);
        assertThat(answer.at("/sent/0/topic").asString()).isEqualTo("orders");
        // The copies have the same ids: the monitor counts them as repeats, and no rule is broken.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(timeline(saga).valueStream())
                        .allMatch(each -> each.path("repeats").asInt() == 1));
        assertThat(timeline(saga)).hasSize(types.length);
        assertThat(page.getJson("/sagas/" + saga.orderId()).at("/saga/broken")).isEmpty();
    }

    private JsonNode timeline(SagaFixture saga) {
        return page.getJson("/sagas/" + saga.orderId()).path("timeline");
    }

    @Test
    void sendsARecordThatIsNoEvent() {
        var order = SagaFixture.of("ada").orderId();

        var answer = PageClient.json(
                page.post("/controls/poison", request(order)).expectStatus().isOk());

        assertThat(answer.path("topic").asString()).isEqualTo("orders");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(page.getJson("/strays").valueStream())
                        .anyMatch(record -> record.path("key").asString().equals(order.text())
                                && record.path("offset").equals(answer.path("offset"))
                                && record.path("partition").equals(answer.path("partition"))));
    }

    @Test
    void refusesWhatIsWrong() {
        page.post("/controls/duplicates", request(SagaFixture.of("ada").orderId()))
                .expectStatus()
                .isNotFound();
        page.post("/controls/duplicates", "{\"orderId\":\"7\"}").expectStatus().isBadRequest();
        page.post("/controls/poison", "{}").expectStatus().isBadRequest();
        page.post("/controls/services/postgres/stop", "{}").expectStatus().isNotFound();
        page.post("/controls/services/payment-service/kill", "{}")
                .expectStatus()
                .isNotFound();
        rest.post()
                .uri("/controls/services/payment-service/stop")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private static String request(Object order) {
        return "{\"orderId\":\"%s\"}".formatted(order);
    }

    private static final class Light implements ServiceSwitch {

        private volatile boolean on = true;

        @Override
        public boolean isRunning() {
            return on;
        }

        @Override
        public void stop() {
            on = false;
        }

        @Override
        public void start() {
            on = true;
        }
    }
}
