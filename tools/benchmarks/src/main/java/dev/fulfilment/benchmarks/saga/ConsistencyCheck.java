package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Suite;
import dev.fulfilment.events.OrderStatus;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks the services' databases: every order ended once, and money and stock add up. */
final class ConsistencyCheck {

    /** Stock is shipped and the last events are relayed shortly after the last order is seen to end. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Suite suite;
    private final EndReceiver receiver;
    private final Tally tally;
    private final List<String> complaints = new ArrayList<>();

    ConsistencyCheck(Suite suite, EndReceiver receiver, Tally tally) {
        this.suite = suite;
        this.receiver = receiver;
        this.tally = tally;
    }

    /** Returns the inconsistencies found. */
    List<String> complaints() throws SQLException {
        complaints.clear();
        try (var orders = suite.database(Suite.ORDERS);
                var payments = suite.database(Suite.PAYMENTS);
                var inventory = suite.database(Suite.INVENTORY);
                var shipments = suite.database(Suite.SHIPMENTS);
                var server = suite.server()) {
            for (var database : List.of(orders, payments, inventory, shipments)) {
                leftOver(database);
            }
            placed(orders);
            outcomes();
            money(payments);
            stock(inventory);
            expect(
                    "deadlocks",
                    0,
                    Sql.number(server, "select sum(deadlocks) from pg_stat_database where datname is not null"));
        }
        return List.copyOf(complaints);
    }

    private void outcomes() {
        expect("orders with two different final states", 0, receiver.contradictions());
        expect("orders with the wrong final state", 0, tally.endedWrongly());
        if (tally.unknown() == 0) {
            expect("orders completed", tally.accepted(Kind.GOOD), receiver.count(OrderStatus.COMPLETED));
            expect("orders that ended", tally.accepted(), receiver.count());
        }
    }

    private void leftOver(Connection database) throws SQLException {
        var name = database.getCatalog();
        Waiting.until(() -> Sql.number(database, "select count(*) from messaging.outbox") == 0, TIMEOUT);
        expect(
                "events remaining in the outbox of " + name,
                0,
                Sql.number(database, "select count(*) from messaging.outbox"));
        expect("events parked by " + name, 0, Sql.number(database, "select count(*) from messaging.parked_event"));
    }

    private void placed(Connection orders) {
        long placed = Sql.number(orders, "select count(*) from history.order_event where version = 1");
        Waiting.until(() -> receiver.count() == placed, TIMEOUT);
        if (placed < tally.accepted() || placed > tally.accepted() + tally.unknown()) {
            complaints.add("%,d orders are in the store, %,d were accepted".formatted(placed, tally.accepted()));
        }
        expect("orders placed and not ended", 0, placed - receiver.count());
    }

    private void money(Connection payments) {
        expect("orders charged or refunded twice", 0, Sql.number(payments, """
                select count(*) from (
                    select from ledger_entry where order_id is not null
                    group by order_id, kind having count(*) > 1) twice
                """));
        expect("accounts that differ from their ledger", 0, Sql.number(payments, """
                select count(*) from account a where a.balance <> (
                    select coalesce(sum(case when credit = 'customer:' || a.customer_id then amount else -amount end), 0)
                    from ledger_entry e where e.customer_id = a.customer_id)
                """));
        var taken = Sql.amount(payments, """
                select coalesce(sum(case kind when 'CHARGE' then amount when 'REFUND' then -amount else 0 end), 0)
                from ledger_entry
                """);
        var due = TestData.PRICE.multiply(BigDecimal.valueOf(receiver.count(OrderStatus.COMPLETED)));
        if (taken.compareTo(due) != 0) {
            complaints.add("%s was taken from the customers instead of %s".formatted(taken, due));
        }
    }

    private void stock(Connection inventory) {
        var allocated = "select sum(allocated) from product";
        Waiting.until(() -> Sql.number(inventory, allocated) == 0, TIMEOUT);
        expect("pieces still allocated", 0, Sql.number(inventory, allocated));
        long received = (long) TestData.STOCK * TestData.stocked().size();
        expect(
                "shipped pieces",
                receiver.count(OrderStatus.COMPLETED),
                received - Sql.number(inventory, "select sum(on_hand) from product"));
    }

    private void expect(String what, long expected, long found) {
        if (expected != found) {
            complaints.add("%s: %,d instead of %,d".formatted(what, found, expected));
        }
    }
}
