package dev.fulfilment.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.wire.StorableText;
import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void keepsWhatCanBeStored() {
        assertThat(StorableText.of("Zo\u00EB \uD83D\uDE00")).isEqualTo("Zo\u00EB \uD83D\uDE00");
        assertThat(StorableText.beginning("abc", 3)).isEqualTo("abc");
    }

    @Test
    void replacesWhatCannotBeStored() {
        assertThat(StorableText.of("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(StorableText.of("a\uD800b")).isEqualTo("a?b");
        assertThat(StorableText.of(new byte[] {'a', (byte) 0xff})).isEqualTo("a\uFFFD");
    }

    @Test
    void cutsALongTextAlsoWithinASurrogatePair() {
        assertThat(StorableText.beginning("abcd", 3)).isEqualTo("abc ...");
        assertThat(StorableText.beginning("ab\uD83D\uDE00", 3)).isEqualTo("ab? ...");
    }
}
