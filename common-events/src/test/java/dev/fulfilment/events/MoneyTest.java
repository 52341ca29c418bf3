package dev.fulfilment.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void isEqualWhateverTheTrailingZeros() {
        assertThat(Money.of("1.5", "EUR")).isEqualTo(Money.of("1.500", "EUR"));
        assertThat(Money.of("1E+3", "JPY")).isEqualTo(Money.of("1000", "JPY"));
    }

    @ParameterizedTest
    @CsvSource({"0.001, EUR", "0.1, JPY", "-0.01, EUR", "1000000000000, EUR"})
    void refusesWhatItsCurrencyCannotHold(String amount, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, currency));
    }

    @Test
    void addsAndMultipliesExactly() {
        assertThat(Money.of("0.10", "EUR").times(3).plus(Money.of("0.03", "EUR")))
                .isEqualTo(Money.of("0.33", "EUR"));
    }

    @Test
    void doesNotMixCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")));
    }
}
