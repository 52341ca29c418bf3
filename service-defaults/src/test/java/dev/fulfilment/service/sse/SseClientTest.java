package dev.fulfilment.service.sse;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class SseClientTest {

    @Test
    void closesAlsoWhenTheServerHasCompletedTheRequest() {
        var completed = new SseEmitter() {
            @Override
            public void complete() {
                throw new IllegalStateException("an error had occurred and the call to onError() had returned");
            }
        };

        assertThatCode(() -> new SseClient(completed).close()).doesNotThrowAnyException();
    }
}
