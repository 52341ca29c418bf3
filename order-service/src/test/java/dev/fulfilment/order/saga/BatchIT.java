package dev.fulfilment.order.saga;

import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.saga.EventFixtures.allocated;
import static dev.fulfilment.order.saga.EventFixtures.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.messaging.BatchPrefetch;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.platform.spring.StatementCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@OrderServiceTest
@Import(StatementCounter.class)
class BatchIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    StatementCounter statements;

    @Autowired
    List<BatchPrefetch> preparations;

    @Autowired
    PaymentReactions payments;

    @Autowired
    InventoryReactions inventory;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void ofAHundredMessagesCostsAsManyStatementsAsOne() {
        upstream.list("desk-oak", "99.90", "EUR");
        var one = statementsFor(List.of(customers.place(line("desk-oak", 2))));
        var orders = Stream.generate(() -> customers.place(line("desk-oak", 2)))
                .limit(50)
                .toList();

        assertThat(statementsFor(orders)).isEqualTo(one).isLessThanOrEqualTo(4);
        orders.forEach(order -> customers.expectStatus(order, 3, OrderStatus.ALLOCATED));
    }

    /** One batch in which each order is paid and allocated. */
    private int statementsFor(List<OrderId> orders) {
        List<Event> events = new ArrayList<>();
        orders.forEach(order -> events.addAll(List.of(paid(order), allocated(order))));
        return statements.inThisThread(() -> transaction.executeWithoutResult(_ -> {
            preparations.forEach(each -> each.prefetch(events));
            orders.forEach(order -> {
                payments.handlers().handle(paid(order));
                inventory.handlers().handle(allocated(order));
            });
        }));
    }
}
