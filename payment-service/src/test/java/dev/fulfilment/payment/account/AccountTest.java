package dev.fulfilment.payment.account;

import static dev.fulfilment.payment.OrderFixtures.anOrder;
import static dev.fulfilment.payment.OrderFixtures.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.events.CustomerId;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final Account account = new Account(CustomerId.of("ada"), Currency.getInstance("EUR"));

    @Test
    void opensEmptyWithTheDecimalsOfItsCurrency() {
        assertThat(account.balance()).isEqualTo("0.00");
        assertThat(new Account(CustomerId.of("rei"), Currency.getInstance("JPY")).balance())
                .isEqualTo("0");
    }

    @Test
    void takesADepositFromTheHousesCash() {
        var entry = account.deposit(money("12.50 EUR"), NOW);

        assertThat(account.balance()).isEqualTo("12.50");
        assertThat(entry.debit()).isEqualTo("house:cash:EUR");
        assertThat(entry.credit()).isEqualTo("customer:ada");
        assertThat(entry.balanceAfter()).isEqualTo("12.50");
    }

    @Test
    void numbersItsEntriesWithoutHoles() {
        var deposit = account.deposit(money("10 EUR"), NOW);
        var charge = account.book(LedgerEntryType.CHARGE, anOrder(), money("4 EUR"), NOW);

        assertThat(deposit.number()).isEqualTo(1);
        assertThat(charge.number()).isEqualTo(2);
        assertThat(charge.signedAmount()).isEqualTo("-4.00");
        assertThat(charge.balanceAfter()).isEqualTo("6.00");
    }

    @Test
    void neverGoesBelowZero() {
        assertThatThrownBy(() -> account.book(LedgerEntryType.CHARGE, anOrder(), money("0.01 EUR"), NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(account.balance()).isEqualTo("0.00");
    }

    @Test
    void neverMixesCurrencies() {
        assertThatThrownBy(() -> account.deposit(money("1 JPY"), NOW)).isInstanceOf(IllegalStateException.class);
    }
}
