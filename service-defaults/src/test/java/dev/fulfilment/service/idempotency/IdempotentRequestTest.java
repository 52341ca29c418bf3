package dev.fulfilment.service.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

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

    @Test
    void hasOnePlaceForAnOrderInEitherCase() {
        assertThat(ofOrder("01A22E4F-0ABC-7DEF-8123-0456789ABCDE"))
                .isEqualTo(ofOrder("01a22e4f-0abc-7def-8123-0456789abcde"));
    }

    private static String ofOrder(String orderId) {
        var request = new MockHttpServletRequest("POST", "/orders/" + orderId + "/cancellation");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/orders/{orderId}/cancellation");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("orderId", orderId));
        request.addHeader("Idempotency-Key", "k-1");
        return IdempotentRequest.of(request, new byte[0]).scope();
    }

    private static IdempotentRequest keyed(String path, @Nullable String query, String key, String body) {
        var request = new MockHttpServletRequest("POST", path);
        request.setQueryString(query);
        request.addHeader("Idempotency-Key", key);
        return IdempotentRequest.of(request, body.getBytes(UTF_8));
    }
}
