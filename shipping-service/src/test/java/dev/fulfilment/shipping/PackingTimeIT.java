package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.allocated;
import static dev.fulfilment.shipping.Samples.anOrder;
import static dev.fulfilment.shipping.Samples.placed;
import static dev.fulfilment.shipping.UpstreamEvents.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.platform.spring.ServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The dispatcher is run by hand here, and the packing time ends when the test says so. */
@ServiceTest
@TestPropertySource(properties = {"shipping.packing-time=1h", "shipping.dispatch-interval=1h"})
@DirtiesContext
class PackingTimeIT {

    private final UpstreamEvents upstream;
    private final JdbcClient database;
    private final Dispatcher dispatcher;

    @Autowired
    PackingTimeIT(KafkaConnectionDetails kafka, JdbcClient database, Dispatcher dispatcher) {
        this.upstream = new UpstreamEvents(kafka);
        this.database = database;
        this.dispatcher = dispatcher;
    }

    @AfterEach
    void leave() {
        upstream.close();
    }

    @Test
    void shipsWhenThePackingTimeIsOverAndNotBefore() {
        var order = anOrder();
        var allocation = envelope(allocated(order));
        upstream.publish(placed(order, BERLIN));
        upstream.publish(allocation);
        awaitScheduled(List.of(order));

        dispatcher.dispatchDue();
        assertThat(count(List.of(order), "SCHEDULED")).isOne();

        packingTimeIsOver();
        dispatcher.dispatchDue();
        assertThat(count(List.of(order), "DISPATCHED")).isOne();
        var shipped = await().until(() -> upstream.publishedFor(order), events -> !events.isEmpty())
                .getFirst();
        assertThat(shipped.envelope().causationId()).isEqualTo(allocation.eventId());
        assertThat(shipped.traceparent()).contains(UpstreamEvents.TRACE);
    }

    @Test
    void twoDispatchersShipEachOrderOnce() {
        var orders = Stream.generate(Samples::anOrder).limit(300).toList();
        orders.forEach(order -> {
            upstream.publish(placed(order, BERLIN));
            upstream.publish(allocated(order));
        });
        awaitScheduled(orders);
        packingTimeIsOver();

        Stream.generate(() -> CompletableFuture.runAsync(dispatcher::dispatchDue))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(count(orders, "DISPATCHED")).isEqualTo(orders.size());
        awaitEverythingPublished();
        assertThat(upstream.publishedFor(orders))
                .extracting(event -> event.payload().key())
                .containsExactlyInAnyOrderElementsOf(
                        orders.stream().map(OrderId::text).toList());
    }

    private void awaitScheduled(List<OrderId> orders) {
        await().until(() -> count(orders, "SCHEDULED") == orders.size());
    }

    private void packingTimeIsOver() {
        database.sql("update shipment set dispatch_at = now() where status = 'SCHEDULED'")
                .update();
    }

    private long count(List<OrderId> orders, String status) {
        return database.sql("select count(*) from shipment where order_id = any(?) and status = ?")
                .param(orders.stream().map(OrderId::value).toArray(UUID[]::new))
                .param(status)
                .query(Long.class)
                .single();
    }

    /** The relay removes an event from the outbox once Kafka has it. */
    private void awaitEverythingPublished() {
        await().until(() -> database.sql("select count(*) from messaging.outbox")
                        .query(Long.class)
                        .single()
                == 0);
    }
}
