package dev.fulfilment.order.stream;

import static dev.fulfilment.order.Customers.line;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.eventstore.EventStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@OrderServiceTest
@TestPropertySource(
        properties = {
            "orders.live.heartbeat=200ms",
            "orders.live.max-subscribers=3",
            "server.tomcat.connection-timeout=2s"
        })
class StreamClientsIT {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    EventStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private OrderId order = OrderId.of("0199c1a0-7b1e-7c3a-9d55-000000000000");

    @BeforeEach
    void anOrderIsPlaced() {
        upstream.list("desk-oak", "99.90", "EUR");
        order = customers.place(line("desk-oak", 1));
    }

    @AfterEach
    void allHaveGone() {
        await().atMost(Duration.ofSeconds(20)).until(() -> followed() == 0);
    }

    @Test
    void receiveAHeartbeatWhileNothingHappens() throws Exception {
        try (var follower = Follower.of(here(), order)) {
            follower.await("Placed");
            var before = follower.heartbeats();

            await().atMost(Duration.ofSeconds(20)).until(() -> follower.heartbeats() > before + 2);
            assertThat(follower.names()).containsExactly("Placed");
        }
    }

    @Test
    void receiveEventsThatTheTopicDidNotAnnounce() throws Exception {
        try (var follower = Follower.of(here(), order)) {
            follower.await("Placed");

            storeUnpublished(1, List.of(new Paid(NOW)));

            follower.await("Placed", "Paid");
        }
    }

    @Test
    void areDroppedWhenTheyReadNothingAndFindAllAfterAReconnect() throws Exception {
        // More than the sockets' buffers hold.
        var many = Collections.nCopies(8, new AllocationRefused("OUT_OF_STOCK", "x".repeat(1_000_000), NOW));
        storeUnpublished(1, List.copyOf(many));
        var before = ended("slow");

        try (var deaf = new Socket()) {
            deaf.setReceiveBufferSize(4_096);
            deaf.connect(new InetSocketAddress("127.0.0.1", port));
            deaf.getOutputStream()
                    .write("GET /orders/%s/events HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(order)
                            .getBytes(US_ASCII));

            await().atMost(Duration.ofSeconds(30)).until(() -> ended("slow") == before + 1);
            assertThat(followed()).isZero();
        }
        try (var back = Follower.resuming(here(), order, "1")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> back.events().size() == 8);
        }
    }

    @Test
    void areAsManyAsMayBeAndNoMore() throws Exception {
        var first = Follower.of(here(), order);
        try (var second = Follower.of(here(), order);
                var third = Follower.of(here(), order)) {
            second.await("Placed");
            third.await("Placed");
            try (var fourth = Follower.of(here(), order)) {
                assertThat(fourth.status()).isEqualTo(503);
            }
            first.close();
            await().atMost(Duration.ofSeconds(20)).until(() -> followed() == 2);

            try (var fifth = Follower.of(here(), order)) {
                fifth.await("Placed");
            }
        } finally {
            first.close();
        }
    }

    @Test
    void holdNothingWhenTheyAskForTheHeadersOnly() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (var request = 0; request < 5; request++) {
                var answer = client.send(head(order.text()), BodyHandlers.discarding());

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
            }
            assertThat(client.send(head("0199c1a0-7b1e-7c3a-9d55-000000000000"), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(404);
        }

        assertThat(followed()).isZero();
    }

    private HttpRequest head(String orderId) {
        return HttpRequest.newBuilder(here().resolve("/orders/" + orderId + "/events"))
                .HEAD()
                .build();
    }

    private void storeUnpublished(long version, List<OrderEvent> events) {
        transaction.executeWithoutResult(_ -> store.append(order, version, events, null));
    }

    private double followed() {
        return meters.get("fulfilment.live.subscribers").gauge().value();
    }

    private double ended(String why) {
        return meters.get("fulfilment.live.ended").tag("why", why).counter().count();
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
