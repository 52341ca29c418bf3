package dev.fulfilment.order.live;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.fulfilment.order.eventstore.EventFormat;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ClientTest {

    @Test
    void isHungUpOnWhenTheServerHasEndedItsRequestAlready() {
        var ended = new SseEmitter() {
            @Override
            public void complete() {
                throw new IllegalStateException("an error had occurred and the call to onError() had returned");
            }
        };

        assertThatCode(() -> new Client(ended, new EventFormat()).hangUp()).doesNotThrowAnyException();
    }
}
