package dev.fulfilment.monitor.services;

import static dev.fulfilment.monitor.PageClient.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.FakeService;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@MonitorTest
@DirtiesContext
class ServicesIT {

    private static final FakeService PAYMENT = new FakeService();

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("MONITOR_PAYMENT_URL", PAYMENT::url);
        // No process listens on this port.
        properties.add("MONITOR_ORDER_URL", () -> "http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        PAYMENT.close();
    }

    @Autowired
    PageClient page;

    @Autowired
    EventPublisher wire;

    @Test
    void showsTheHealthOfAServiceAndThatAnotherIsUnreachable() {
        PAYMENT.answers("/actuator/health", """
                {"status":"UP","components":{"parkedEvents":{"status":"UP","details":{"events":0,"keys":0}}}}
                """);
        PAYMENT.answers("/actuator/metrics/messaging.outbox.backlog", gauge(17));
        PAYMENT.answers("/actuator/metrics/messaging.outbox.age", gauge(2.5));

        var payment = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> service("payment-service"),
                        each -> each.path("status").asString().equals("UP")
                                && each.path("outboxBacklog").asInt() == 17);

        assertThat(payment.path("outboxAgeSeconds").asDouble()).isEqualTo(2.5);
        assertThat(payment.path("parkedEvents").asInt()).isZero();
        assertThat(service("order-service").path("status").asString()).isEqualTo("AWAY");
        assertThat(service("order-service").path("outboxBacklog").isNull()).isTrue();
    }

    private static String gauge(double value) {
        return "{\"name\":\"x\",\"measurements\":[{\"statistic\":\"VALUE\",\"value\":%s}]}".formatted(value);
    }

    @Test
    void marksTheOrdersOfWhichAnEventIsParked() {
        var saga = SagaFixture.of("ada").place();
        wire.publish(saga);
        page.awaitSaga(saga.orderId(), 1);
        PAYMENT.answers("/actuator/health", """
                {"status":"UP","components":{"parkedEvents":{"status":"UP","details":{"events":1,"keys":1}}}}
                """);
        PAYMENT.answers("/actuator/parked", "[{\"id\":1,\"key\":\"%s\"}]".formatted(saga.orderId()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> texts(page.getJson("/sagas?parked=true").path("sagas"), "orderId")
                        .contains(saga.orderId().text()));
        assertThat(texts(page.getJson("/sagas/" + saga.orderId()).at("/saga/parkedBy")))
                .containsExactly("payment-service");
        assertThat(page.getJson("/services/payment-service/parked").at("/0/id").asInt())
                .isEqualTo(1);
    }

    @Test
    void passesOnWhatIsToBeRedrivenOrDiscarded() {
        PAYMENT.answers("/actuator/parked", "{\"redriven\":2,\"stoppedBy\":[]}");
        PAYMENT.answers("/actuator/parked/7", "{\"redriven\":1,\"stoppedBy\":[]}");

        page.post("/services/payment-service/parked", "{\"all\":true}")
                .expectStatus()
                .isOk();
        page.post("/services/payment-service/parked", "{\"key\":\"k\"}")
                .expectStatus()
                .isOk();
        var answer = PageClient.json(page.post("/services/payment-service/parked/7", "{}")
                .expectStatus()
                .isOk());
        page.delete("/services/payment-service/parked/7?reason={reason}", "sent twice & false")
                .expectStatus()
                .isOk();

        assertThat(answer.path("redriven").asInt()).isEqualTo(1);
        assertThat(PAYMENT.writes())
                .containsExactly(
                        "POST /actuator/parked {\"all\":\"true\"}",
                        "POST /actuator/parked {\"key\":\"k\"}",
                        "POST /actuator/parked/7 {}",
                        "DELETE /actuator/parked/7?reason=sent%20twice%20%26%20false");
    }

    @Test
    void saysWhichServiceItDoesNotKnowOrReach() {
        page.get("/services/nobody/parked").expectStatus().isNotFound();
        page.get("/services/order-service/parked").expectStatus().isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        page.delete("/services/payment-service/parked/7").expectStatus().isBadRequest();
        page.delete("/services/payment-service/parked/7?reason= ")
                .expectStatus()
                .isBadRequest();
        for (var unclear : new String[] {"{\"kee\":\"k\"}", "{}", "{\"all\":false}", "{\"all\":true,\"key\":\"k\"}"}) {
            page.post("/services/payment-service/parked", unclear)
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private JsonNode service(String name) {
        return page.getJson("/services")
                .valueStream()
                .filter(each -> each.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
