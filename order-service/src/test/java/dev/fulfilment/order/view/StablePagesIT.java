package dev.fulfilment.order.view;

import static dev.fulfilment.events.OrderStatus.PAID;
import static dev.fulfilment.order.view.SomeOrders.TEN_O_CLOCK;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class StablePagesIT {

    private static final int THERE = 60;

    @Autowired
    Customers customers;

    @Autowired
    OrderViewRepository table;

    private final SomeOrders some = SomeOrders.ofANewCustomer();
    private final AtomicInteger minute = new AtomicInteger();

    @Test
    void ordersPlacedBetweenTwoPagesNeitherRepeatNorHideAnOrder() {
        var there = placeSome();

        var walked = new Lists(customers).walk("limit=7&customerId=" + some.customerId(), this::placeAnother);

        assertThat(Lists.ids(walked.stream())).isEqualTo(ids(there));
    }

    @Test
    void ordersPlacedAndChangedAllTheTimeNeitherRepeatNorHideAnOrder() throws Exception {
        var there = placeSome();
        var done = new AtomicBoolean();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = others.submit(() -> {
                for (long version = 2; !done.get(); version++) {
                    placeAnother();
                    pay(there, version);
                }
            });
            var lists = new Lists(customers);
            for (int walk = 0; walk < 5; walk++) {
                var walked = Lists.ids(lists.walk("limit=5&customerId=" + some.customerId()).stream());

                assertThat(walked).doesNotHaveDuplicates().containsSubsequence(ids(there));
            }
            done.set(true);
            writing.get();
        }
    }

    /** Three per minute, so that keys differ in their last part only; returned in the order of the list. */
    private List<OrderRow> placeSome() {
        var rows = IntStream.range(0, THERE)
                .mapToObj(it -> some.placed(time(it / 3)))
                .sorted(comparing(OrderRow::placedAt)
                        .thenComparing(OrderRow::orderId)
                        .reversed())
                .toList();
        minute.set(THERE);
        table.upsert(rows);
        return rows;
    }

    private void placeAnother() {
        table.upsert(List.of(some.placed(time(minute.incrementAndGet()))));
    }

    private void pay(List<OrderRow> orders, long version) {
        table.upsert(orders.stream()
                .map(order -> some.row(order.orderId(), version, PAID, order.placedAt()))
                .toList());
    }

    private static List<String> ids(List<OrderRow> orders) {
        return orders.stream().map(order -> order.orderId().text()).toList();
    }

    private static Instant time(int minute) {
        return TEN_O_CLOCK.plus(Duration.ofMinutes(minute));
    }
}
