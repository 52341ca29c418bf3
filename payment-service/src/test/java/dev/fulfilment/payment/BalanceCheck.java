package dev.fulfilment.payment;

import static dev.fulfilment.payment.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recomputes every balance from the ledger, by one query. */
@TestComponent
public class BalanceCheck {

    private final JdbcClient jdbc;

    BalanceCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds at any time, even while events are being handled. */
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
