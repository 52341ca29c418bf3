package dev.fulfilment.order.deadline;

import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.Customers;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Looks at the deadlines, where the schedule leaves that to the test. */
@TestComponent
class DeadlineScans {

    private final ExpiredDeadlineScanner check;
    private final Customers customers;

    DeadlineScans(ExpiredDeadlineScanner check, Customers customers) {
        this.check = check;
        this.customers = customers;
    }

    /** Looks once. */
    void once() {
        check.scan();
    }

    void untilUndoing(OrderId order) {
        untilUndoing(List.of(order));
    }

    /** Looks until all of these orders are being undone. */
    void untilUndoing(List<OrderId> orders) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            once();
            return orders.stream().allMatch(this::isBeingUndone);
        });
    }

    private boolean isBeingUndone(OrderId order) {
        return customers.see(order).path("status").asString().equals("CANCELLING");
    }
}
