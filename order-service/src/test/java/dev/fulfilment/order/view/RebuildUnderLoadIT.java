package dev.fulfilment.order.view;

import static dev.fulfilment.order.Customers.json;
import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.Customers.order;
import static dev.fulfilment.order.HappyPath.allocated;
import static dev.fulfilment.order.HappyPath.paid;
import static dev.fulfilment.order.HappyPath.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceApplication;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.order.domain.Order;
import dev.fulfilment.order.domain.OrderState;
import dev.fulfilment.order.eventstore.StoredEvent;
import dev.fulfilment.order.eventstore.StreamScanner;
import dev.fulfilment.platform.spring.ServiceInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Race 22: the view is rebuilt repeatedly while orders are placed and progress, and two instances list them. */
@OrderServiceTest
@Import(RebuildOperation.class)
class RebuildUnderLoadIT {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildUnderLoadIT.class);
    private static final int ORDERS = 400;

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    RebuildOperation operation;

    @Autowired
    StreamScanner streams;

    @Autowired
    OrderListRepository list;

    private final CustomerId customer = SomeOrders.ofANewCustomer().customerId();
    private final AtomicBoolean loaded = new AtomicBoolean();

    @Test
    void losesNoOrderAndNoReaderEverMissesOne() throws Exception {
        upstream.list("desk-oak", "99.90", "EUR");
        try (var another = ServiceInstance.start(OrderServiceApplication.class);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(another.address()).isNotNull();
            var load = threads.submit(this::placeAndMove);
            var reader = threads.submit(this::lookAllTheTime);
            var rebuilds = threads.submit(this::rebuildAllTheTime);

            assertThat(load.get()).hasSize(ORDERS);
            assertThat(rebuilds.get()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(reader.get()).isGreaterThanOrEqualTo(3);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(view()).isEqualTo(foldOfAllStreams()));
            tell(rebuilds.get(), reader.get());
        }
        assertThat(view().values().stream().filter(row -> row.customerId().equals(customer)))
                .hasSize(ORDERS);
    }

    /** Prints the figures of a run. */
    private void tell(List<JsonNode> rebuilds, int looks) {
        var missing = new HashSet<>(foldOfAllStreams().keySet());
        missing.removeAll(view().keySet());
        LOG.info(
                "Rebuilt {} times, the last time {} orders, in {} ms at the median and {} ms at the most, while {} orders were placed and each moved three times: {} lost, none missed in {} looks",
                rebuilds.size(),
                rebuilds.getLast().path("orders").asLong(),
                durations(rebuilds).get(rebuilds.size() / 2),
                durations(rebuilds).getLast(),
                ORDERS,
                missing.size(),
                looks);
    }

    private static List<Long> durations(List<JsonNode> rebuilds) {
        return rebuilds.stream()
                .map(each -> Duration.between(time(each, "startedAt"), time(each, "endedAt"))
                        .toMillis())
                .sorted()
                .toList();
    }

    private static Instant time(JsonNode report, String name) {
        return Instant.parse(report.path(name).asString());
    }

    private List<OrderId> placeAndMove() {
        var orders = new ArrayList<OrderId>();
        try {
            for (int number = 0; number < ORDERS; number++) {
                var id = place();
                orders.add(id);
                upstream.publish(paid(id));
                upstream.publish(allocated(id));
                upstream.publish(shipped(id));
            }
        } finally {
            loaded.set(true);
        }
        return orders;
    }

    private OrderId place() {
        var body = order(line("desk-oak", 1)).replace("\"ada\"", "\"%s\"".formatted(customer));
        return OrderId.of(json(customers.post(body).expectStatus().isAccepted())
                .path("orderId")
                .asString());
    }

    private List<JsonNode> rebuildAllTheTime() {
        var reports = new ArrayList<JsonNode>();
        while (!loaded.get() || reports.size() < 3) {
            var report = operation.run();
            assertThat(report.path("status").asString()).isEqualTo("DONE");
            reports.add(report);
        }
        return reports;
    }

    /** Every order that was listed once is listed in each later read, and never in an older state. */
    private int lookAllTheTime() {
        var seen = new HashMap<OrderId, Long>();
        int looks = 0;
        while (!loaded.get() || looks < 3) {
            var now = look();
            assertThat(now.keySet()).containsAll(seen.keySet());
            seen.forEach((id, version) -> assertThat(now.get(id)).isGreaterThanOrEqualTo(version));
            seen.putAll(now);
            looks++;
        }
        return looks;
    }

    private Map<OrderId, Long> look() {
        var versions = new HashMap<OrderId, Long>();
        new Lists(customers)
                .walk("limit=100&customerId=" + customer)
                .forEach(order -> versions.put(
                        OrderId.of(order.path("orderId").asString()),
                        order.path("version").asLong()));
        return versions;
    }

    private Map<OrderId, OrderRow> view() {
        var rows = new HashMap<OrderId, OrderRow>();
        list.read(new OrderFilter(null, null, null), null, 1_000_000).forEach(row -> rows.put(row.orderId(), row));
        return rows;
    }

    private Map<OrderId, OrderRow> foldOfAllStreams() {
        var rows = new HashMap<OrderId, OrderRow>();
        streams.walk(
                100,
                some -> some.forEach(stream -> {
                    if (OrderState.replay(
                                    stream.stream().map(StoredEvent::event).toList())
                            instanceof Order placed) {
                        rows.put(placed.id(), row(placed));
                    }
                }));
        return rows;
    }

    private static OrderRow row(Order order) {
        return new OrderRow(
                order.id(),
                order.customerId(),
                order.status(),
                order.failure().map(why -> why.reason()).orElse(null),
                order.total().amount(),
                order.total().currency(),
                order.trackingNumber().orElse(null),
                order.placedAt(),
                order.updatedAt(),
                order.version());
    }
}
