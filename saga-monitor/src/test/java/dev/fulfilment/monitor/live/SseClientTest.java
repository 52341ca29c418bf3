package dev.fulfilment.monitor.live;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class SseClientTest {

    @Test
    void isHungUpOnWhenTheServerHasEndedItsRequestAlready() {
        var ended = new SseEmitter() {
            @Override
            public void complete() {
                throw new IllegalStateException("an error had occurred and the call to onError() had returned");
            }
        };

        assertThatCode(() -> new SseClient(ended).close()).doesNotThrowAnyException();
    }
}
