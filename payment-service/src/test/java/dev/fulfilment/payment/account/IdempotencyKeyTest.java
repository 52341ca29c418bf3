package dev.fulfilment.payment.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @Test
    void isUpTo255VisibleCharacters() {
        assertThat(IdempotencyKey.of("~".repeat(255)).text()).hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "caf\u00e9", "tab\there"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of(text));
    }

    @Test
    void isNotLonger() {
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of("k".repeat(256)));
    }
}
