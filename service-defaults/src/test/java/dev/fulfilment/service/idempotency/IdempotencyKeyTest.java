package dev.fulfilment.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fulfilment.service.web.BadRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "k-1, k-1",
                "\"k-1\", k-1",
                "' k-1 ', k-1",
                "a\"b, a\"b",
                "\"a\\\"b\", a\"b",
                "\"a\\\\b\", a\\b",
                "a\\b, a\\b",
                "8e03978e-40d5-43e8-bc93-6894a57f9324, 8e03978e-40d5-43e8-bc93-6894a57f9324"
            })
    void isWhatIsBetweenTheQuotesIfThereAreAny(String header, String key) {
        assertThat(IdempotencyKey.of(List.of(header)).value()).isEqualTo(key);
    }

    @Test
    void isUpTo255Characters() {
        var longest = "~".repeat(255);

        assertThat(IdempotencyKey.of(List.of(longest)).value()).isEqualTo(longest);
        assertThat(IdempotencyKey.of(List.of('"' + longest + '"')).value()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "two words",
                "caf\u00e9",
                "tab\there",
                "\"",
                "\"\"",
                "\"open",
                "\"two words\"",
                "\"k\"; a=1",
                "\"a\"b\"",
                "\"a\\b\""
            })
    void isNothingElse(String header) {
        refused(header);
    }

    @Test
    void isNotLonger() {
        refused("k".repeat(256));
        refused('"' + "k".repeat(256) + '"');
        refused('"' + "k".repeat(16_000));
    }

    private static void refused(String header) {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> IdempotencyKey.of(List.of(header)))
                .withMessageContaining("Idempotency-Key must be 1 to 255 visible ASCII characters");
    }
}
