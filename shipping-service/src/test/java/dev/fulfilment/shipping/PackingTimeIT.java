package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.Neighbours.enveloped;
import static dev.fulfilment.shipping.Samples.BERLIN;
import static dev.fulfilment.shipping.Samples.allocated;
import static dev.fulfilment.shipping.Samples.anOrder;
import static dev.fulfilment.shipping.Samples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.local.test.ServiceTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The dispatcher is run by hand here, and the packing time ends when the test says so. */
@ServiceTest
@TestPropertySource(properties = {"shipping.packing-time=1h", "shipping.dispatch-interval=1h"})
@DirtiesContext
class PackingTimeIT {

    private final Neighbours neighbours;
    private final JdbcClient database;
    private final Dispatcher dispatcher;

    @Autowired
    PackingTimeIT(
            @Value("${spring.kafka.bootstrap-servers}") String kafka, JdbcClient database, Dispatcher dispatcher) {
        this.neighbours = new Neighbours(kafka);
        this.database = database;
        this.dispatcher = dispatcher;
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void shipsWhenThePackingTimeIsOverAndNotBefore() {
        var order = anOrder();
        var allocation = enveloped(allocated(order));
        neighbours.publish(placed(order, BERLIN));
        neighbours.publish(allocation);
        awaitScheduled(List.of(order));

        dispatcher.dispatchDue();
        assertThat(status(order)).isEqualTo("SCHEDULED");

        packingTimeIsOver();
        dispatcher.dispatchDue();
        assertThat(status(order)).isEqualTo("DISPATCHED");
        var shipped = await().until(() -> neighbours.heardOf(order), events -> !events.isEmpty())
                .getFirst();
        assertThat(shipped.envelope().causationId()).isEqualTo(allocation.eventId());
        assertThat(shipped.traceparent()).contains(Neighbours.TRACE);
    }

    @Test
    void twoDispatchersShipEachOrderOnce() {
        var orders = Stream.generate(Samples::anOrder).limit(300).toList();
        orders.forEach(order -> {
            neighbours.publish(placed(order, BERLIN));
            neighbours.publish(allocated(order));
        });
        awaitScheduled(orders);
        packingTimeIsOver();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(dispatcher::dispatchDue),
                        CompletableFuture.runAsync(dispatcher::dispatchDue))
                .join();

        assertThat(orders).allSatisfy(order -> assertThat(status(order)).isEqualTo("DISPATCHED"));
        await().until(() ->
                orders.stream().noneMatch(order -> neighbours.heardOf(order).isEmpty()));
        assertThat(orders)
                .allSatisfy(order -> assertThat(neighbours.heardOf(order)).hasSize(1));
    }

    private void awaitScheduled(List<OrderId> orders) {
        await().untilAsserted(() ->
                assertThat(orders).allSatisfy(order -> assertThat(status(order)).isEqualTo("SCHEDULED")));
    }

    private void packingTimeIsOver() {
        database.sql("update shipment set dispatch_at = now() where status = 'SCHEDULED'")
                .update();
    }

    private String status(OrderId order) {
        return database.sql("select status from shipment where order_id = ?")
                .param(order.value())
                .query(String.class)
                .optional()
                .orElse("unknown");
    }
}
