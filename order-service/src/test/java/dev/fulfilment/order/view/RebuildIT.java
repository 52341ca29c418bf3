package dev.fulfilment.order.view;

import static dev.fulfilment.order.Customers.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.order.view.rebuild.RebuildLock;
import dev.fulfilment.order.view.rebuild.ShadowTables;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@OrderServiceTest
@Import(RebuildOperation.class)
class RebuildIT {

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    RebuildOperation operation;

    @Autowired
    RebuildLock lock;

    @Autowired
    ShadowTables shadows;

    @Autowired
    OrderViewRepository table;

    @Autowired
    OrderListRepository list;

    @Autowired
    JdbcTemplate jdbc;

    private final SomeOrders strangers = SomeOrders.ofANewCustomer();
    private OrderId order = SomeOrders.newId();

    @BeforeEach
    void anOrderIsPlacedAndListed() {
        upstream.list("desk-oak", "99.90", "EUR");
        order = customers.place(line("desk-oak", 2));
        customers.get("/orders?atLeast={sequence}", order + ":1").expectStatus().isOk();
    }

    @Test
    void putsRightWhateverIsWrong() {
        var right = listed();
        jdbc.update(
                "update order_view set status = 'CANCELLED', total_amount = 1, placed_at = 'epoch' where order_id = ?",
                order.value());
        table.upsert(List.of(strangers.placed(SomeOrders.TEN_O_CLOCK)));

        assertThat(operation.run().path("status").asString()).isEqualTo("DONE");

        assertThat(listed()).isEqualTo(right);
        assertThat(list.read(new OrderFilter(strangers.customerId(), null, null), null, 10))
                .isEmpty();
    }

    @Test
    void leavesTheTableAsAMigrationExpectsIt() {
        var before = shape();

        operation.run();
        operation.run();

        assertThat(shape()).isEqualTo(before);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void publishesNothing() {
        var before = published();

        operation.run();

        assertThat(published()).isEqualTo(before);
    }

    @Test
    void isRefusedWhileAnotherOneIsUnderWay() throws Exception {
        try (var another = lock.tryLock().orElseThrow()) {
            assertThat(another.isValid(1)).isTrue();
            operation
                    .start()
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.refused")
                    .isEqualTo("a rebuild is under way");
        }
        operation.awaitEnd();
        assertThat(operation.run().path("status").asString()).isEqualTo("DONE");
    }

    @Test
    void clearsAwayWhatADeadOneLeft() {
        shadows.create(999_999);
        upstream.publish(strangers.updated(order, 7, OrderStatus.COMPLETED));
        customers.get("/orders?atLeast={sequence}", order + ":7").expectStatus().isOk();
        assertThat(leftovers()).containsExactly("order_view_999999", "copy_inserted", "copy_updated");

        assertThat(operation.run().path("status").asString()).isEqualTo("DONE");

        assertThat(leftovers()).isEmpty();
        assertThat(listed().version()).isEqualTo(1);
    }

    @Test
    void leavesTheViewAsItWasWhenItFails() {
        var right = listed();
        var next = jdbc.queryForObject("select coalesce(max(id), 0) + 1 from order_view_rebuild", Long.class);
        jdbc.execute("create view order_view_%d as select 1".formatted(next));
        try {
            var report = operation.run();

            assertThat(report.path("status").asString()).isEqualTo("FAILED");
            assertThat(report.path("failure").asString()).contains("order_view_" + next);
        } finally {
            jdbc.execute("drop view order_view_%d".formatted(next));
        }
        assertThat(listed()).isEqualTo(right);
        assertThat(leftovers()).isEmpty();
    }

    private OrderRow listed() {
        return list.read(new OrderFilter(null, null, null), null, 10_000).stream()
                .filter(row -> row.orderId().equals(order))
                .findAny()
                .orElseThrow();
    }

    private List<Map<String, @Nullable Object>> shape() {
        return jdbc.queryForList("""
                select indexname as name, indexdef as definition from pg_indexes where tablename = 'order_view'
                union all select relname, array_to_string(reloptions, ',') from pg_class where oid = 'order_view'::regclass
                union all select attname, format_type(atttypid, atttypmod) from pg_attribute
                    where attrelid = 'order_view'::regclass and attnum > 0
                order by 1
                """);
    }

    private List<@Nullable String> leftovers() {
        return jdbc.queryForList("""
                select relname from pg_class where relkind = 'r' and relname like 'order\\_view\\_9%'
                union all select tgname from pg_trigger where tgrelid = 'order_view'::regclass
                """, String.class);
    }

    private List<Map<String, @Nullable Object>> published() {
        return jdbc.queryForList("select count(*), sum(last_sequence) from messaging.publication");
    }
}
