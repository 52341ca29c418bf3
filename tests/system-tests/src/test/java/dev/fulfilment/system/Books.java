package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Looks into the services' databases, as an auditor would: does all of it add up? */
final class Books {

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

    /** Nothing was charged, refunded or allocated twice; no account or stock is what it cannot be. */
    void assertTheyAddUp() {
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

    /** Events of the services' outboxes that Kafka does not have yet, and events that are parked. */
    long leftOver() {
        return SERVICES.stream()
                .map(Books::database)
                .mapToLong(database -> number(database, "select count(*) from messaging.outbox")
                        + number(database, "select count(*) from messaging.parked_event where status = 'PARKED'"))
                .sum();
    }

    /** A number from a service's own database. */
    long number(String service, String sql) {
        return number(database(service), sql);
    }

    private static long number(JdbcTemplate database, String sql) {
        var number = database.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
