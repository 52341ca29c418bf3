package dev.fulfilment.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIdTest {

    private static final String ID = "01a22e4f-0abc-7def-8123-0456789abcde";

    @Test
    void isReadInEitherCase() {
        assertThat(OrderId.of(ID.toUpperCase(Locale.ROOT))).isEqualTo(OrderId.of(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "1a22e4f-0abc-7def-8123-0456789abcde",
                "001a22e4f-0abc-7def-8123-456789abcde",
                "01a22e4f-0abc-7def-81230-456789abcde",
                "01a22e4f0abc7def81230456789abcde0000",
                "01a22e4f-0abc-7def-8123-0456789abcdg"
            })
    void hasOneSpelling(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderId.of(text)).withMessage("must be a UUID");
    }
}
