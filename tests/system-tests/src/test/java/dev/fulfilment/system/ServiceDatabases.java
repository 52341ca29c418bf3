package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Direct access to the services' databases, for consistency checks. */
final class ServiceDatabases {

    static final List<String> SERVICES =
            List.of("order-service", "payment-service", "inventory-service", "shipping-service");

    private final JdbcTemplate orders = database("order-service");
    private final JdbcTemplate payments = database("payment-service");
    private final JdbcTemplate inventory = database("inventory-service");

    private static JdbcTemplate database(String service) {
        var database = Suite.stack().platform().database(service);
        return new JdbcTemplate(
                new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
    }

    List<String> ordersOf(String customer) {
        return orders.query(
                "select order_id::text from history.order_event where version = 1 and data ->> 'customerId' = ?",
                (row, index) -> row.getString(1),
                customer);
    }

    /** Asserts single charges and refunds, and balances and stock that match ledger and allocations. */
    void assertConsistent() {
        assertThat(payments.query("""
                        select order_id from ledger_entry where order_id is not null
                        group by order_id, kind having count(*) > 1
                        """, (row, index) -> row.getString(1)))
                .as("orders that were charged or refunded twice")
                .isEmpty();
        assertThat(payments.queryForObject("""
                        select count(*) from account a where a.balance <> (
                            select coalesce(sum(case when credit = 'customer:' || a.customer_id then amount else -amount end), 0)
                            from ledger_entry e
                            where 'customer:' || a.customer_id in (e.credit, e.debit))
                        """, Long.class))
                .as("accounts that differ from their ledger")
                .isZero();
        assertThat(inventory.queryForObject("""
                        select count(*) from product p where p.allocated <> (
                            select coalesce(sum(line.quantity), 0)
                            from allocation a, unnest(a.product_ids, a.quantities) line (product_id, quantity)
                            where a.status = 'ALLOCATED' and line.product_id = p.product_id)
                        """, Long.class))
                .as("products whose allocations differ from those of the orders")
                .isZero();
    }

    /** Counts the events still in the outboxes, and the parked events. */
    long unpublishedOrParked() {
        return SERVICES.stream()
                .map(ServiceDatabases::database)
                .mapToLong(database -> queryForLong(database, "select count(*) from messaging.outbox")
                        + queryForLong(database, "select count(*) from messaging.parked_event where status = 'PARKED'"))
                .sum();
    }

    /** Runs a query for one number on a service's database. */
    long queryForLong(String service, String sql) {
        return queryForLong(database(service), sql);
    }

    /** Runs a query for one text column on a service's database. */
    Set<String> texts(String service, String sql) {
        return Set.copyOf(database(service).queryForList(sql, String.class));
    }

    private static long queryForLong(JdbcTemplate database, String sql) {
        var number = database.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
