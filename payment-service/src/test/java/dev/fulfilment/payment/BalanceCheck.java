package dev.fulfilment.payment;

import static dev.fulfilment.payment.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The auditor: recomputes every balance from the ledger, in one look at the database. */
@TestComponent
public class BalanceCheck {

    private final JdbcClient jdbc;

    BalanceCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds at every moment, whatever is under way. */
    public void expectEveryBalanceToBeDepositsLessChargesPlusRefunds() {
        var wrong = jdbc.sql("""
                        select customer_id from account
                        left join (
                            select customer_id, sum(case kind when 'CHARGE' then -amount else amount end) as moved
                            from ledger_entry group by customer_id) as entries using (customer_id)
                        where balance <> coalesce(moved, 0)""").query(String.class).list();
        assertThat(wrong).as("customers whose balance is not explained").isEmpty();
    }

    public void expectEntries(CustomerId customer, int count) {
        assertThat(jdbc.sql("select count(*) from ledger_entry where customer_id = ?")
                        .param(customer.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(count);
    }

    public void awaitAllPublished() {
        await().until(() -> jdbc.sql("select not exists (select from messaging.outbox)")
                .query(Boolean.class)
                .single());
    }
}
