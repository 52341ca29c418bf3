package dev.fulfilment.shipping;

import static dev.fulfilment.events.ShipmentEvent.ShipmentFailed.Reason.ORDER_CANCELLED;
import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.allocated;
import static dev.fulfilment.shipping.Samples.anOrder;
import static dev.fulfilment.shipping.Samples.cancelled;
import static dev.fulfilment.shipping.Samples.placed;
import static dev.fulfilment.shipping.UpstreamEvents.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShipmentEvent.ShipmentFailed;
import dev.fulfilment.platform.spring.OtherMediaTypes;
import dev.fulfilment.platform.spring.OtherMediaTypes.Write;
import dev.fulfilment.platform.spring.ServiceTest;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** People pack here, and say when they are done. */
@ServiceTest
@AutoConfigureRestTestClient
@TestPropertySource(properties = {"shipping.manual-dispatch=true", "shipping.dispatch-interval=50ms"})
@DirtiesContext
class ManualDispatchIT {

    private final OrderId order = anOrder();
    private final ApplicationContext service;
    private final UpstreamEvents upstream;
    private final RestTestClient rest;

    @Autowired
    ManualDispatchIT(ApplicationContext service, KafkaConnectionDetails kafka, RestTestClient rest) {
        this.service = service;
        this.upstream = new UpstreamEvents(kafka);
        this.rest = rest;
    }

    @AfterEach
    void leave() {
        upstream.close();
    }

    @Test
    void shipsWhenSomebodySaysSoAndOnce() {
        upstream.publish(placed(order, BERLIN));
        var allocation = envelope(allocated(order));
        upstream.publish(allocation);
        awaitPacking(order);

        dispatch(order).expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("DISPATCHED");
        refused(dispatch(order), 409, "Order %s is dispatched already".formatted(order));

        var shipped = await().until(() -> upstream.publishedFor(order), events -> !events.isEmpty())
                .getFirst();
        assertThat(shipped.payload()).isInstanceOf(OrderShipped.class);
        assertThat(shipped.envelope().causationId()).isEqualTo(allocation.eventId());
    }

    @Test
    void aRequestInAnotherMediaTypeIsRefusedWithoutAnEffect() throws Exception {
        upstream.publish(placed(order, BERLIN));
        upstream.publish(allocated(order));
        awaitPacking(order);
        var path = "/shipments/" + order;

        new OtherMediaTypes(service, () -> see(path))
                .haveNoEffect(new Write("POST /shipments/{orderId}/dispatch", path + "/dispatch", null));
    }

    private String see(String shipment) {
        return String.valueOf(
                rest.get().uri(shipment).exchange().returnResult(String.class).getResponseBody());
    }

    @Test
    void stopsWhatIsBeingPacked() {
        upstream.publish(placed(order, BERLIN));
        upstream.publish(allocated(order));
        awaitPacking(order);

        var cancellation = envelope(cancelled(order));
        upstream.publish(cancellation);
        upstream.publish(cancellation);

        var failed = await().until(() -> upstream.publishedFor(order), events -> !events.isEmpty())
                .getFirst();
        assertThat(failed.payload()).isEqualTo(new ShipmentFailed(order, ORDER_CANCELLED, "ordered the wrong size"));
        assertThat(failed.envelope().causationId()).isEqualTo(cancellation.eventId());
        refused(dispatch(order), 409, "Order %s will not be shipped".formatted(order));
    }

    /** The transaction that locks the row first decides; the other one finds it decided. */
    @Test
    void aCancellationThatRacesADispatchEndsOneWayOnly() {
        var orders = Stream.generate(Samples::anOrder).limit(40).toList();
        orders.forEach(each -> {
            upstream.publish(placed(each, BERLIN));
            upstream.publish(allocated(each));
        });
        orders.forEach(this::awaitPacking);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            orders.forEach(each -> {
                var cancelling = threads.submit(() -> upstream.publish(cancelled(each)));
                var dispatching = threads.submit(() -> dispatch(each));
                assertThat(cancelling).isNotSameAs(dispatching);
            });
        }

        await().untilAsserted(() -> assertThat(upstream.publishedFor(orders)).hasSize(orders.size()));
        assertThat(upstream.publishedFor(orders))
                .extracting(event -> event.payload().key())
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesToDispatchWhatIsNotPacked() {
        refused(dispatch(order), 404, "There is no shipment " + order);

        upstream.publish(placed(order, BERLIN));
        await().untilAsserted(() ->
                refused(dispatch(order), 409, "The stock for order %s is not reserved yet".formatted(order)));
    }

    private void awaitPacking(OrderId packed) {
        await().untilAsserted(() -> rest.get()
                .uri("/shipments/{id}", packed.text())
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SCHEDULED")
                .jsonPath("$.dispatchAt")
                .isEmpty());
    }

    private ResponseSpec dispatch(OrderId packed) {
        return rest.post().uri("/shipments/{id}/dispatch", packed.text()).exchange();
    }

    private static void refused(ResponseSpec answer, int status, String detail) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }
}
