package dev.fulfilment.service.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

class IdempotencyPolicyTest {

    @Test
    void areThoseOfTheServicesOwnInterface() throws NoSuchMethodException {
        assertThat(IdempotencyPolicy.include(request("POST", "k-1"), handler(new Own(), "post")))
                .isTrue();
        assertThat(IdempotencyPolicy.include(handler(new Own(), "post"))).isTrue();
    }

    @Test
    void areNoneOfTheFrameworks() throws NoSuchMethodException {
        assertThat(IdempotencyPolicy.include(request("POST", "k-1"), handler(new Frameworks(), "post")))
                .isFalse();
        assertThat(IdempotencyPolicy.include(handler(new Frameworks(), "post"))).isFalse();
    }

    @Test
    void areNoneThatAreMarked() throws NoSuchMethodException {
        assertThat(IdempotencyPolicy.include(request("POST", "k-1"), handler(new Own(), "postMarked")))
                .isFalse();
        assertThat(IdempotencyPolicy.include(handler(new Own(), "postMarked"))).isFalse();
    }

    @Test
    void areNoOtherMethods() throws NoSuchMethodException {
        assertThat(IdempotencyPolicy.include(request("GET", "k-1"), handler(new Own(), "get")))
                .isFalse();
        assertThat(IdempotencyPolicy.include(handler(new Own(), "get"))).isFalse();
    }

    @Test
    void haveAKey() throws NoSuchMethodException {
        var without = new MockHttpServletRequest("POST", "/");

        assertThat(IdempotencyPolicy.include(without, handler(new Own(), "post")))
                .isFalse();
    }

    private static MockHttpServletRequest request(String method, String key) {
        var request = new MockHttpServletRequest(method, "/");
        request.addHeader("Idempotency-Key", key);
        return request;
    }

    private static HandlerMethod handler(Object controller, String method) throws NoSuchMethodException {
        return new HandlerMethod(controller, controller.getClass().getDeclaredMethod(method));
    }

    @RestController
    static final class Own {

        @PostMapping
        void post() {}

        @PostMapping
        @IgnoresIdempotencyKey
        void postMarked() {}

        @GetMapping
        void get() {}
    }

    /** Handler without {@code @RestController}, like the actuator's. */
    static final class Frameworks {

        @PostMapping
        void post() {}
    }
}
