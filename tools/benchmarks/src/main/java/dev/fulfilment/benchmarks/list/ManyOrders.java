package dev.fulfilment.benchmarks.list;

import java.sql.Connection;
import java.sql.SQLException;

/** Orders of a year, inserted directly into the view: the list reads the same as if each had been placed. */
record ManyOrders(Connection database) {

    static final int CUSTOMERS = 10_000;
    static final String MIDDLE = "2026-06-01T00:00:00Z";

    private static final String FILL = """
            insert into order_view
            select uuidv7(), 4, 'customer-' || n %% %d,
                case when mixed %% 1000 = 7 then 'PAID' when mixed %% 20 = 0 then 'CANCELLED' else 'COMPLETED' end,
                null, 'FS-3G4FJMBSQC', 99.90, 'EUR', t, t
            from generate_series(1, %d) as n,
                lateral (select timestamptz '2026-01-01Z' + n * interval '25 seconds', abs(hashint4(n))) as m (t, mixed)
            """;

    /** Fills the view and returns the size of the table and its indexes. */
    String write(int orders) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(FILL.formatted(CUSTOMERS, orders));
            statement.execute("vacuum analyze order_view");
            statement.execute("checkpoint");
            var size = statement.executeQuery("""
                    select count(*) || ' orders; table ' || pg_size_pretty(pg_table_size('order_view'))
                        || ', indexes ' || pg_size_pretty(pg_indexes_size('order_view'))
                      from order_view
                    """);
            size.next();
            return size.getString(1);
        }
    }
}
