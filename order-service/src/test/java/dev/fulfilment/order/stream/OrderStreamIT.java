package dev.fulfilment.order.stream;

import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.HappyPath.allocated;
import static dev.fulfilment.order.HappyPath.paid;
import static dev.fulfilment.order.HappyPath.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceApplication;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.order.stream.Follower.ReceivedEvent;
import dev.fulfilment.platform.spring.ServiceInstance;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

/** Without heartbeats, so that every update is caused by the topic. */
@OrderServiceTest
@TestPropertySource(properties = OrderStreamIT.NO_HEARTBEAT)
class OrderStreamIT {

    static final String NO_HEARTBEAT = "orders.live.heartbeat=1h";

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @LocalServerPort
    int port;

    private OrderId order = OrderId.of("0199c1a0-7b1e-7c3a-9d55-000000000000");

    @BeforeEach
    void anOrderIsPlaced() {
        upstream.list("desk-oak", "99.90", "EUR");
        order = customers.place(line("desk-oak", 1));
    }

    @Test
    void sendsTheHistoryThenEachStepAndEndsWithTheOrder() throws Exception {
        publish(2, paid(order));
        try (var follower = Follower.of(here(), order)) {
            follower.await("Placed", "Paid");
            publish(3, allocated(order));
            follower.await("Placed", "Paid", "Allocated");
            publish(4, shipped(order));

            follower.await("Placed", "Paid", "Allocated", "Shipped", "end");
            follower.awaitEnd();
            assertThat(follower.events()).extracting(ReceivedEvent::id).containsExactly("1", "2", "3", "4", null);
            assertThat(follower.events().subList(0, 4))
                    .extracting(ReceivedEvent::data)
                    .containsExactlyElementsOf(customers.history(order));
            assertThat(follower.events().getLast().data().path("status").asString())
                    .isEqualTo("COMPLETED");
        }
    }

    @Test
    void sendsEachStepOfADraftAsItHappens() throws Exception {
        var draft = customers.draft(line("desk-oak", 1));
        try (var follower = Follower.of(here(), draft);
                var other = Follower.of(here(), order)) {
            publish(2, paid(order));
            other.await(
                    "Placed", "Paid"); // From now on the topic is read, and nothing else wakes the draft's followers.
            customers
                    .post("/orders/{id}/items", line("desk-oak", 1), draft)
                    .expectStatus()
                    .isOk();

            follower.await(customers.history(draft).findValuesAsString("type").toArray(String[]::new));
        }
    }

    @Test
    void resumesAfterTheLastEventThatTheClientHas() throws Exception {
        publish(2, paid(order));
        try (var follower = Follower.resuming(here(), order, "1")) {
            follower.await("Paid");
            publish(3, shipped(order));
            follower.await("Paid", "Shipped", "end");
        }
    }

    @Test
    void hasNothingToSayToWhoeverHasTheLastStepOfAFinishedOrder() throws Exception {
        publish(2, shipped(order));

        try (var follower = Follower.resuming(here(), order, "2")) {
            assertThat(follower.status()).isEqualTo(204);
        }
        try (var follower = Follower.resuming(here(), order, "1")) {
            follower.await("Shipped", "end");
            follower.awaitEnd();
        }
    }

    @Test
    void isTheSameThroughAnyInstance() throws Exception {
        try (var another = ServiceInstance.start(OrderServiceApplication.class, "--" + NO_HEARTBEAT);
                var there = Follower.of(another.address(), order);
                var here = Follower.of(here(), order)) {
            there.await("Placed");
            publish(2, paid(order));
            publish(3, allocated(order));
            publish(4, shipped(order));

            there.await("Placed", "Paid", "Allocated", "Shipped", "end");
            here.await("Placed", "Paid", "Allocated", "Shipped", "end");
        }
    }

    @Test
    void endsWithAnInstanceThatStopsAndGoesOnWithAnother() throws Exception {
        var another = ServiceInstance.start(OrderServiceApplication.class, "--" + NO_HEARTBEAT);
        try (var there = Follower.of(another.address(), order)) {
            there.await("Placed");
            another.close();
            there.awaitEnd();

            try (var here = Follower.resuming(here(), order, "1")) {
                publish(2, paid(order));
                here.await("Paid");
            }
        }
    }

    @Test
    void ofAnOrderThatIsNotThereIsNotFound() {
        customers
                .get("/orders/0199c1a0-7b1e-7c3a-9d55-000000000000/events")
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "2", "1.0", "99999999999999999999"})
    void goesOnBehindAnEventOfTheOrderOnly(String lastEventId) throws Exception {
        try (var follower = Follower.resuming(here(), order, lastEventId)) {
            assertThat(follower.status()).isEqualTo(400);
        }
    }

    private void publish(int version, Event event) {
        upstream.publish(event);
        customers.seeVersion(order, version);
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
