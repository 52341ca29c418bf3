package dev.fulfilment.payment.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.payment.Customers;
import dev.fulfilment.payment.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The constraints that the database enforces against any client. */
@RunningService
class LedgerIT {

    private final Customers customers;
    private final JdbcClient jdbc;
    private CustomerId ada = Customers.somebody();

    @Autowired
    LedgerIT(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void adaHasTenEuros() {
        ada = customers.with("10 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount = 1 where customer_id = ?",
                "delete from ledger_entry where customer_id = ?",
                "truncate ledger_entry"
            })
    void isNeverRewritten(String sql) {
        var statement = sql.contains("?") ? jdbc.sql(sql).param(ada.value()) : jdbc.sql(sql);

        assertThatThrownBy(statement::update).hasMessageContaining("the ledger is append-only");
    }

    @Test
    void refusesABalanceBelowZero() {
        assertThatThrownBy(() -> jdbc.sql("update account set balance = -0.01 where customer_id = ?")
                        .param(ada.value())
                        .update())
                .hasMessageContaining("balance_is_never_negative");
    }

    @Test
    void refusesASecondChargeOfOneOrder() {
        var order = orderRow();
        charge(order, 2, "house:sales:EUR");

        assertThatThrownBy(() -> charge(order, 3, "house:sales:EUR"))
                .hasMessageContaining("one_charge_and_one_refund_per_order");
    }

    @Test
    void refusesAnEntryThatDoesNotSayWhereTheMoneyWent() {
        assertThatThrownBy(() -> charge(orderRow(), 2, "house:pocket:EUR"))
                .hasMessageContaining("credit_follows_from_kind");
    }

    @Test
    void refusesAChargeOfNoOrderThatIsKnown() {
        assertThatThrownBy(() -> charge(UUID.randomUUID(), 2, "house:sales:EUR"))
                .hasMessageContaining("ledger_entry_order_id_fkey");
    }

    private UUID orderRow() {
        var order = UUID.randomUUID();
        jdbc.sql("insert into payment (order_id) values (?)").param(order).update();
        return order;
    }

    private void charge(UUID order, long number, String credit) {
        jdbc.sql("""
                insert into ledger_entry (customer_id, entry_number, recorded_at, kind, debit, credit,
                                          amount, currency, balance_after, order_id)
                values (:customer, :number, now(), 'CHARGE', 'customer:' || :customer, :credit, 1, 'EUR', 9, :order)""")
                .param("customer", ada.value())
                .param("number", number)
                .param("credit", credit)
                .param("order", order)
                .update();
    }
}
