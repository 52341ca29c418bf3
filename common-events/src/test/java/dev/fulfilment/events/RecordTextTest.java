package dev.fulfilment.events;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.wire.RecordText;
import org.junit.jupiter.api.Test;

class RecordTextTest {

    @Test
    void isTheTextOfWhatIsUtf8() {
        var text = "{\"a\": 1.50,\t\"\\u00e9\": \"é€😀\\n\0\"}";

        assertThat(RecordText.of(text.getBytes(UTF_8), 100)).isEqualTo(new RecordText(text, null, false));
    }

    @Test
    void isHexadecimalOfWhatIsNot() {
        byte[] bytes = {'{', (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80};

        assertThat(RecordText.of(bytes, 100)).isEqualTo(new RecordText(null, "7bffeda080", false));
        assertThat(RecordText.of("{}".getBytes(UTF_16), 100).hex()).isEqualTo("feff007b007d");
        assertThat(RecordText.of(new byte[] {'a', (byte) 0xe2}, 2).hex()).isEqualTo("61e2");
    }

    @Test
    void isCutBetweenTwoCharacters() {
        assertThat(RecordText.of("a€b".getBytes(UTF_8), 3)).isEqualTo(new RecordText("a", null, true));
        assertThat(RecordText.of("a€b".getBytes(UTF_8), 5)).isEqualTo(new RecordText("a€b", null, false));
    }

    @Test
    void isNothingWithoutAValue() {
        assertThat(RecordText.of(null, 3)).isEqualTo(new RecordText(null, null, false));
        assertThat(RecordText.of(new byte[0], 3)).isEqualTo(new RecordText("", null, false));
    }
}
