package dev.fulfilment.order.view;

import static dev.fulfilment.events.OrderStatus.ALLOCATED;
import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static dev.fulfilment.events.OrderStatus.PAID;
import static dev.fulfilment.events.OrderStatus.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.platform.spring.StatementCounter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@OrderServiceTest
@Import(StatementCounter.class)
class OrderViewProjectionIT {

    @Autowired
    UpstreamEvents topic;

    @Autowired
    OrderViewProjection projection;

    @Autowired
    OrderListRepository list;

    @Autowired
    StatementCounter statements;

    private final SomeOrders some = SomeOrders.ofANewCustomer();
    private final OrderId order = SomeOrders.newId();

    @Test
    void showsTheHighestVersionForAnyOrderOfArrival() {
        topic.publish(some.updated(order, 2, PAID));
        topic.publish(some.updated(order, 4, COMPLETED));
        topic.publish(some.updated(order, 1, PLACED));
        topic.publish(some.updated(order, 3, ALLOCATED));
        var last = SomeOrders.newId();
        topic.publish(some.updated(last, 1, PLACED));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(listed(last)).isNotEmpty());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(listed(order)).extracting(OrderRow::version).containsExactly(4L));
        assertThat(listed(order).getFirst().status()).isEqualTo(COMPLETED);
    }

    @Test
    void showsARedeliveredEventOnce() {
        topic.publishTwice(some.updated(order, 1, PLACED));
        topic.publishTwice(some.updated(order, 2, PAID));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(listed(order)).extracting(OrderRow::version).containsExactly(2L));
    }

    @Test
    void changesNothingWhereItIsToldWhatItKnows() {
        projection.project(List.of(some.updated(order, 3, ALLOCATED)));
        var before = listed(order);

        projection.project(List.of(some.updated(order, 3, CANCELLED)));
        projection.project(List.of(some.updated(order, 2, PAID)));

        assertThat(listed(order)).isEqualTo(before);
    }

    @Test
    void writesAnyNumberOfOrdersInOneStatement() {
        var many = Stream.generate(() -> some.updated(SomeOrders.newId(), 1, PLACED))
                .limit(500)
                .toList();

        assertThat(statements.inThisThread(() -> projection.project(many))).isOne();
        assertThat(list.read(new OrderFilter(some.customerId(), null, null), null, 1_000))
                .hasSize(500);
    }

    private List<OrderRow> listed(OrderId orderId) {
        return list.read(new OrderFilter(some.customerId(), null, null), null, 1_000).stream()
                .filter(row -> row.orderId().equals(orderId))
                .toList();
    }
}
