package dev.fulfilment.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackingNumberTest {

    private final Random random = new Random(42);

    @Test
    void hasTenCharactersThatNobodyMistakes() {
        assertThat(TrackingNumber.random(random).value()).matches("FS-[0-9A-HJKMNP-TV-Z]{10}");
    }

    @Test
    void differsFromTheOthers() {
        var numbers = IntStream.range(0, 10_000)
                .mapToObj(i -> TrackingNumber.random(random))
                .collect(Collectors.toSet());

        assertThat(numbers).hasSize(10_000);
    }
}
