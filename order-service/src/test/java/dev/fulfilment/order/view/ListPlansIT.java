package dev.fulfilment.order.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.OrderServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cost of a page does not grow with the list: an index scan reads little more than the page's rows. */
@OrderServiceTest
@Transactional
class ListPlansIT {

    private static final int LIMIT = 21;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** One order per minute, of a thousand customers: about one in twenty cancelled, one in a thousand in progress. */
    private static final String ORDERS = """
            insert into order_view
            select uuidv7(), 4, 'customer-' || n % 1000,
                case when mixed % 1000 = 7 then 'PAID' when mixed % 20 = 0 then 'CANCELLED' else 'COMPLETED' end,
                null, null, 99.90, 'EUR', t, t
            from generate_series(1, 200000) as n,
                lateral (select timestamptz '2026-01-01Z' + n * interval '1 minute', abs(hashint4(n))) as m (t, mixed)
            """;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void everyFilterReadsFromAnIndexNoMoreRowsThanAPage() {
        fill();
        for (var filter : filters()) {
            for (var cursor : new PageCursor[] {null, half()}) {
                var plan = plan(OrderListQuery.of(filter, cursor, LIMIT));

                assertThat(types(plan)).as(filter + " " + plan).doesNotContain("Seq Scan");
                assertThat(rowsRead(plan)).as(filter + " " + plan).isLessThanOrEqualTo(most(filter));
            }
        }
    }

    /** If nearly all orders have the status, filtering out the few others may be cheaper. */
    private static int most(OrderFilter filter) {
        return filter.status() == null ? LIMIT : LIMIT + LIMIT / 2;
    }

    /** Shadows the view in use; dropped with the transaction. */
    private void fill() {
        jdbc.execute("create schema many");
        jdbc.execute("create table many.order_view (like order_view including all)");
        jdbc.execute("set local search_path = many");
        jdbc.execute(ORDERS);
        jdbc.execute("analyze order_view");
    }

    private static List<OrderFilter> filters() {
        var filters = new ArrayList<OrderFilter>();
        for (var customer : new CustomerId[] {null, CustomerId.of("customer-7"), CustomerId.of("customer-20")}) {
            for (var status : new OrderStatus[] {
                null, OrderStatus.COMPLETED, OrderStatus.CANCELLED, OrderStatus.PAID, OrderStatus.PLACED
            }) {
                filters.add(new OrderFilter(customer, status, null));
                filters.add(new OrderFilter(customer, status, START.plus(Duration.ofDays(30))));
            }
        }
        return filters;
    }

    private static PageCursor half() {
        return new PageCursor(START.plus(Duration.ofMinutes(100_000)), new OrderId(new UUID(-1, -1)));
    }

    private JsonNode plan(OrderListQuery query) {
        var explained = jdbc.queryForObject(
                "explain (analyze, buffers, format json) " + query.sql(),
                String.class,
                query.parameters().toArray());
        return JsonMapper.shared().readTree(requireNonNull(explained)).at("/0/Plan");
    }

    private static List<String> types(JsonNode plan) {
        return nodes(plan).stream()
                .map(node -> node.path("Node Type").asString())
                .toList();
    }

    /** Rows read from the table: returned ones and filtered ones. */
    private static long rowsRead(JsonNode plan) {
        return nodes(plan).stream()
                .filter(node -> node.has("Index Name"))
                .mapToLong(node -> Math.round(node.path("Actual Rows").asDouble())
                        + node.path("Rows Removed by Filter").asLong(0))
                .sum();
    }

    private static List<JsonNode> nodes(JsonNode plan) {
        var nodes = new ArrayList<JsonNode>();
        nodes.add(plan);
        plan.path("Plans").valueStream().forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }
}
