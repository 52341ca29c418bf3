package dev.fulfilment.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.wire.PrintableText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace",
                "7",
                "-",
                "Zo\u00EB",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\u540D\u524D",
                "\uAE40"
            })
    void hasAVisibleCharacter(String text) {
        assertThat(PrintableText.isPrintable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u3000",
                "\u200B",
                "\u200D",
                "\uFEFF",
                "\u2060",
                "\u00AD",
                "\u2800",
                "\u3164",
                "\u202E",
                "\uFFFF",
                "\uDB40\uDC41",
                "\uD800",
                "a\0b",
                "a\nb",
                "\u2028Ada",
                "Ada\u202Eecalevol",
                "Ada\u200B"
            })
    void isNeitherInvisibleNorUnprintable(String text) {
        assertThat(PrintableText.isPrintable(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE00"})
    void hasAtMostTwoHundredCharacters(String character) {
        assertThat(PrintableText.isPrintable(character.repeat(200))).isTrue();
        assertThat(PrintableText.isPrintable(character.repeat(201))).isFalse();
    }
}
