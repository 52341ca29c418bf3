package dev.fulfilment.benchmarks.saga;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final String CHUNKED = "HTTP/1.1 202 \r\nlocation: /orders/1\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n";
    private static final String COUNTED = "HTTP/1.1 409 \r\nContent-Length: 2\r\nConnection: close\r\n\r\nno";

    private static @Nullable Answer in(String bytes) {
        return Answer.in(bytes.getBytes(ISO_8859_1), bytes.length());
    }

    @Test
    void hasStatusAndLocation() {
        var answer = in(CHUNKED);
        assertThat(answer).isEqualTo(new Answer(202, "/orders/1", false, CHUNKED.substring(CHUNKED.indexOf("5\r\n"))));
    }

    @Test
    void hasItsBodyAndMayBeTheLast() {
        var answer = in(COUNTED);
        assertThat(answer).isEqualTo(new Answer(409, null, true, "no"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CHUNKED, COUNTED})
    void isNoneUntilItHasComeWhole(String whole) {
        for (int length = 0; length < whole.length(); length++) {
            assertThat(in(whole.substring(0, length))).as("%d bytes", length).isNull();
        }
    }
}
