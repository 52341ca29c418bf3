package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.SOUTH_POLE;
import static dev.fulfilment.shipping.Samples.allocated;
import static dev.fulfilment.shipping.Samples.anOrder;
import static dev.fulfilment.shipping.Samples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.platform.spring.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@AutoConfigureRestTestClient
class ShipmentRestIT {

    private final OrderId order = anOrder();
    private final UpstreamEvents upstream;
    private final RestTestClient rest;

    @Autowired
    ShipmentRestIT(KafkaConnectionDetails kafka, RestTestClient rest) {
        this.upstream = new UpstreamEvents(kafka);
        this.rest = rest;
    }

    @AfterEach
    void leave() {
        upstream.close();
    }

    @Test
    void showsADispatchedShipment() {
        upstream.publish(placed(order, BERLIN));
        upstream.publish(allocated(order));

        await().untilAsserted(() -> shipment()
                .jsonPath("$.orderId")
                .isEqualTo(order.text())
                .jsonPath("$.status")
                .isEqualTo("DISPATCHED")
                .jsonPath("$.trackingNumber")
                .value(String.class, number -> assertThat(number).startsWith("FS-"))
                .jsonPath("$.dispatchedAt")
                .isNotEmpty());
    }

    @Test
    void showsWhyAShipmentFailed() {
        upstream.publish(placed(order, SOUTH_POLE));
        upstream.publish(allocated(order));

        await().untilAsserted(() -> shipment()
                .jsonPath("$.status")
                .isEqualTo("FAILED")
                .jsonPath("$.reason")
                .isEqualTo("COUNTRY_NOT_SERVED")
                .jsonPath("$.detail")
                .isEqualTo("country AQ is not served")
                .jsonPath("$.trackingNumber")
                .isEmpty());
    }

    @Test
    void showsAShipmentThatWaitsForItsStock() {
        upstream.publish(placed(order, BERLIN));

        await().untilAsserted(() -> shipment().jsonPath("$.status").isEqualTo("WAITING"));
    }

    @Test
    void knowsNoShipmentOfAnUnknownOrder() {
        rest.get()
                .uri("/shipments/{id}", order.text())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "not-a-uuid", "0199c1a0-7b1e-7c3a-9d55-3f1b6c1d2e0", "%00", "' or 1=1"})
    void refusesAnIdThatIsNone(String id) {
        rest.get()
                .uri("/shipments/{id}", id)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("orderId")
                .jsonPath("$.errors[0].rule")
                .isEqualTo("must be a UUID");
    }

    private RestTestClient.BodyContentSpec shipment() {
        return rest.get()
                .uri("/shipments/{id}", order.text())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
