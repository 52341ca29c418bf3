package dev.fulfilment.order.view;

import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.view.Lists.ids;
import static dev.fulfilment.order.view.Lists.orders;
import static dev.fulfilment.order.view.SomeOrders.TEN_O_CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class OrderListIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    OrderViewRepository table;

    private final SomeOrders some = SomeOrders.ofANewCustomer();
    private final String ofSome = "customerId=" + some.customerId();
    private Lists lists = new Lists(customers);

    @BeforeEach
    void asClientsSeeIt() {
        lists = new Lists(customers);
    }

    @Test
    void showsAnOrderAsItsStreamDoesOnceTheTopicHasToldOfIt() {
        upstream.list("desk-oak", "99.90", "EUR");
        var order = customers.see(customers.place(line("desk-oak", 2)));
        var id = order.path("orderId").asString();

        var listed = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> lists.walk("customerId=ada&limit=100").stream()
                                .filter(each -> each.path("orderId").asString().equals(id))
                                .findAny(),
                        found -> found.isPresent())
                .orElseThrow();

        assertThat(listed.propertyNames())
                .containsExactly(
                        "orderId",
                        "customerId",
                        "status",
                        "reason",
                        "totalAmount",
                        "currency",
                        "trackingNumber",
                        "placedAt",
                        "updatedAt",
                        "version");
        assertThat(listed.propertyNames())
                .allSatisfy(field -> assertThat(listed.path(field)).isEqualTo(order.path(field)));
        assertThat(listed.path("totalAmount").decimalValue()).isEqualTo(new BigDecimal("199.80"));
    }

    @Test
    void hasTheLatestFirstInPagesOfTheSizeThatIsAskedFor() {
        var placed = placeEachMinute(45);

        var first = lists.page(ofSome);
        var all = lists.walk(ofSome + "&limit=7");

        assertThat(orders(first)).hasSize(20);
        assertThat(lists.walk(ofSome)).isEqualTo(all);
        assertThat(ids(all.stream())).isEqualTo(placed);
        assertThat(lists.page(ofSome + "&limit=45").path("next").isNull()).isTrue();
    }

    @Test
    void asksForWhatIsAllOfThis() {
        var cancelled = some.row(SomeOrders.newId(), 2, CANCELLED, TEN_O_CLOCK.plusSeconds(1));
        var completed = some.row(SomeOrders.newId(), 4, COMPLETED, TEN_O_CLOCK.plusSeconds(2));
        table.upsert(List.of(some.placed(TEN_O_CLOCK), cancelled, completed));

        expectOnly(cancelled, ofSome + "&status=CANCELLED");
        expectOnly(completed, ofSome + "&placedAfter=" + cancelled.placedAt());
        expectOnly(completed, ofSome + "&status=COMPLETED&placedAfter=" + TEN_O_CLOCK);
        assertThat(orders(lists.page(ofSome + "&status=COMPLETED&placedAfter=" + completed.placedAt())))
                .isEmpty();
        assertThat(lists.walk("status=CANCELLED&limit=100"))
                .extracting(order -> order.path("status").asString())
                .contains("CANCELLED")
                .containsOnly("CANCELLED");
    }

    @Test
    void ofAnyoneIsInOneOrderToo() {
        placeEachMinute(3);
        SomeOrders.ofANewCustomer();

        var keys = lists.walk("limit=100").stream()
                .map(order -> order.path("placedAt").asString()
                        + order.path("orderId").asString())
                .toList();

        assertThat(keys).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(keys.stream().map(key -> key.substring(0, 19))).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Test
    void reportsItsLag() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> lists.get(ofSome)
                        .expectHeader()
                        .value(
                                OrderListController.LAG,
                                lag -> assertThat(new BigDecimal(lag))
                                        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(5))));
    }

    private void expectOnly(OrderRow row, String query) {
        assertThat(ids(orders(lists.page(query)).stream()))
                .containsExactly(row.orderId().text());
    }

    /** Returns their ids, the latest first. */
    private List<String> placeEachMinute(int count) {
        var rows = IntStream.range(0, count)
                .mapToObj(minute -> some.placed(TEN_O_CLOCK.plus(Duration.ofMinutes(minute))))
                .toList();
        table.upsert(rows);
        return rows.reversed().stream().map(row -> row.orderId().text()).toList();
    }
}
