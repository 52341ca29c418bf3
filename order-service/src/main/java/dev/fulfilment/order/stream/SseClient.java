package dev.fulfilment.order.stream;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.api.HistoryEntry;
import dev.fulfilment.order.eventstore.EventSerializer;
import dev.fulfilment.order.eventstore.StoredEvent;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Somebody who listens. What is sent waits until the client takes it, or until the server gives up on the client. */
record SseClient(SseEmitter emitter, EventSerializer format) {

    private static final long RECONNECT_MILLIS = 1_000;

    /** Says how soon to come back when the connection breaks. */
    void welcome() throws IOException {
        emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS));
    }

    /** A step; its id is what the client names when it comes back. */
    void send(StoredEvent step) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(step.version()))
                .name(format.nameOf(step.event()))
                .data(HistoryEntry.of(step, format), MediaType.APPLICATION_JSON));
    }

    void heartbeat() throws IOException {
        emitter.send(SseEmitter.event().comment(""));
    }

    /** That was all there will be. */
    void tellTheEnd(OrderStatus status) throws IOException {
        emitter.send(SseEmitter.event().name("end").data(new End(status), MediaType.APPLICATION_JSON));
    }

    void close() {
        try {
            emitter.complete();
        } catch (IllegalStateException _) {
            // The server noticed first that the client is gone, and has ended the request itself: nothing is left to
            // end.
        }
    }

    private record End(OrderStatus status) {}
}
