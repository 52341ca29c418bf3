package dev.fulfilment.order.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.web.BadRequest;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

    private static final String ID = "0199c1a0-7b1e-7c3a-9d55-3f1b6c1d2e01";

    @Test
    void isReadAsItWasWritten() {
        var cursor = new PageCursor(Instant.parse("2026-11-23T10:00:00.123Z"), OrderId.of(ID));

        assertThat(PageCursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "2026-11-23T10:00:00Z",
                "2026-11-23T10:00:00Z,",
                "2026-11-23T10:00:00Z,42",
                "2026-11-23T10:00:00Z," + ID + ",1",
                "2026-11-23," + ID,
                "+1000000000-12-31T23:59:59Z," + ID,
                "-0044-03-15T12:00:00Z," + ID
            })
    void isRefusedUnlessItIsAKeyThatAnOrderCanHave(String key) {
        expectRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "nonsense", "====", "2026-11-23T10:00:00Z," + ID})
    void isRefusedUnlessItIsBase64(String text) {
        expectRefused(text);
    }

    private static void expectRefused(String text) {
        assertThatThrownBy(() -> PageCursor.parse(text)).isInstanceOf(BadRequest.class);
    }
}
