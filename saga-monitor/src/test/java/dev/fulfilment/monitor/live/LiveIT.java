package dev.fulfilment.monitor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.monitor.EventPublisher;
import dev.fulfilment.monitor.MonitorTest;
import dev.fulfilment.monitor.PageClient;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.monitor.sagas.SagaRow;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@MonitorTest
class LiveIT {

    @Autowired
    EventPublisher wire;

    @Autowired
    PageClient page;

    @Autowired
    SagaSubscriptions subscriptions;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    @Test
    void theBoardShowsWhatRunsThenEachSagaThatMoves() throws Exception {
        var before = SagaFixture.of("ada").place();
        wire.publish(before);
        page.awaitSaga(before.orderId(), 1);
        try (var board = Listener.to(address("/sagas/events"))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> board.all("snapshot").size() == 1);
            assertThat(orders(board.all("snapshot")
                            .getFirst()
                            .data()
                            .path("sagas")
                            .valueStream()
                            .toList()))
                    .contains(before.orderId().text());

            var after = SagaFixture.shipped("ada");
            wire.publish(after);

            var last = await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> board.all("saga").stream()
                                    .map(Listener.ReceivedEvent::data)
                                    .filter(saga -> saga.path("orderId")
                                            .asString()
                                            .equals(after.orderId().text()))
                                    .filter(saga ->
                                            saga.path("status").asString().equals("COMPLETED"))
                                    .toList(),
                            each -> !each.isEmpty());
            assertThat(last.getLast().path("steps")).hasSize(4);
        }
    }

    @Test
    void ofMoreThanABoardCanShowTheLatestAreToldAndTheOthersCounted() throws Exception {
        var updated = IntStream.range(0, BoardSubscription.MAX_SAGAS + 300)
                .mapToObj(_ -> SagaRow.empty(new OrderId(UUID.randomUUID())))
                .toList();
        try (var board = Listener.to(address("/sagas/events"))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> board.all("snapshot").size() == 1);

            subscriptions.changed(updated);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(received(board) + skipped(board)).isEqualTo(updated.size()));
            assertThat(skipped(board)).isPositive();
            assertThat(board.all("saga").getLast().data().path("orderId").asString())
                    .isEqualTo(updated.getLast().orderId().text());
        }
    }

    @Test
    void ofMoreThanABoardCanShowThoseThatWaitLongestAreShownAndAllAreCounted() throws Exception {
        var longAgo = Instant.now().minus(Duration.ofDays(2));
        var waiting = IntStream.range(0, BoardSubscription.MAX_SAGAS + 20)
                .mapToObj(age -> SagaFixture.placedAt(longAgo.plusSeconds(age)).place())
                .toList();
        waiting.reversed().forEach(wire::publish);
        waiting.forEach(saga -> page.awaitSaga(saga.orderId(), 1));

        try (var board = Listener.to(address("/sagas/events"))) {
            var snapshot = await().atMost(Duration.ofSeconds(20))
                    .until(() -> board.all("snapshot"), events -> events.size() == 1)
                    .getFirst()
                    .data();

            var expected = waiting.stream().map(saga -> saga.orderId().text()).toList();
            var shown = orders(snapshot.path("sagas").valueStream().toList());
            assertThat(shown).hasSize(BoardSubscription.MAX_SAGAS);
            var ours = shown.stream().filter(expected::contains).toList();
            assertThat(ours).isNotEmpty().isEqualTo(expected.subList(0, ours.size()));
            assertThat(snapshot.path("running").asInt()).isGreaterThanOrEqualTo(waiting.size());
        } finally {
            end(waiting);
        }
    }

    /** Leaves no saga behind that would crowd out those of other tests. */
    private void end(List<SagaFixture> waiting) {
        waiting.forEach(saga -> saga.decline().end(OrderStatus.CANCELLED, "INSUFFICIENT_FUNDS"));
        waiting.forEach(saga -> saga.events().stream().skip(1).forEach(wire::publish));
        waiting.forEach(saga -> page.awaitSaga(saga.orderId(), 3));
    }

    private static int received(Listener board) {
        return board.all("saga").size();
    }

    private static int skipped(Listener board) {
        return board.all("skipped").stream()
                .mapToInt(event -> event.data().path("sagas").asInt())
                .sum();
    }

    private static List<String> orders(List<JsonNode> sagas) {
        return sagas.stream().map(saga -> saga.path("orderId").asString()).toList();
    }

    @Test
    void aHeadRequestGetsTheHeadersAndHoldsNothing() throws Exception {
        var story = SagaFixture.of("ada").place();
        wire.publish(story);
        page.awaitSaga(story.orderId(), 1);
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/sagas/events", "/sagas/" + story.orderId() + "/events")) {
                var before = clients();

                var answer =
                        client.send(HttpRequest.newBuilder(address(path)).HEAD().build(), BodyHandlers.discarding());

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
                assertThat(clients()).isLessThanOrEqualTo(before);
            }
        }
    }

    @Test
    void anOrderIsToldFromItsBeginningThenEachEventOnce() throws Exception {
        var story = SagaFixture.of("ada").place();
        wire.publish(story);
        page.awaitSaga(story.orderId(), 1);
        try (var order = Listener.to(address("/sagas/" + story.orderId() + "/events"))) {
            awaitEvents(order, "OrderPlaced");

            wire.publish(story.charge().last());
            wire.publish(story.last());

            awaitEvents(order, "OrderPlaced", "PaymentProcessed");
            assertThat(order.all("saga").getLast().data().at("/expects/service").asString())
                    .isEqualTo("inventory-service");
            resumes(story, String.valueOf(order.all("event").getFirst().id()));
        }
    }

    private void resumes(SagaFixture story, String lastEventId) throws Exception {
        try (var order = Listener.resuming(address("/sagas/" + story.orderId() + "/events"), lastEventId)) {
            awaitEvents(order, "PaymentProcessed");
        }
    }

    private static void awaitEvents(Listener listener, String... types) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> listener.all("event").stream()
                                .map(each -> each.data().path("eventType").asString())
                                .toList(),
                        List.of(types)::equals);
    }

    private double clients() {
        return meters.get("fulfilment.monitor.subscribers").gauge().value();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
