package dev.fulfilment.service.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class IdempotentRequestTest {

    private final IdempotentRequest request = keyed("/orders", null, "k-1", "{}");

    @Test
    void isTheSameWhenAllOfItIs() {
        assertThat(keyed("/orders", null, "k-1", "{}")).isEqualTo(request);
        assertThat(keyed("/orders", null, "k-1", "{}").lock()).isEqualTo(request.lock());
    }

    @Test
    void hasTheSamePlaceButAnotherFingerprintWhenQueryOrBodyDiffer() {
        for (var other : new IdempotentRequest[] {
            keyed("/orders", null, "k-1", "{ }"),
            keyed("/orders", "draft", "k-1", "{}"),
            keyed("/orders", "draft\n", "k-1", ""),
            keyed("/orders", null, "k-1", "")
        }) {
            assertThat(other.lock()).isEqualTo(request.lock());
            assertThat(other.fingerprint()).isNotEqualTo(request.fingerprint());
        }
    }

    @Test
    void hasAnotherPlaceUnderAnotherPathOrKey() {
        assertThat(keyed("/orders", null, "k-2", "{}").lock()).isNotEqualTo(request.lock());
        assertThat(keyed("/order", null, "k-1", "{}").lock()).isNotEqualTo(request.lock());
        assertThat(keyed("/orders", null, "k-1", "{}").scope()).isEqualTo("POST /orders");
    }

    private static IdempotentRequest keyed(String path, @Nullable String query, String key, String body) {
        var request = new MockHttpServletRequest("POST", path);
        request.setQueryString(query);
        request.addHeader("Idempotency-Key", key);
        return IdempotentRequest.of(request, body.getBytes(UTF_8));
    }
}
