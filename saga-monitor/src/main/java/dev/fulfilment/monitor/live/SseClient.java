package dev.fulfilment.monitor.live;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Somebody who listens. What is sent waits until the client takes it, or until the server gives up on the client. */
record SseClient(SseEmitter emitter) {

    private static final long NO_TIMEOUT = 0;
    private static final long RECONNECT_MILLIS = 1_000;

    static SseClient create() {
        return new SseClient(new SseEmitter(NO_TIMEOUT));
    }

    /** Says how soon to come back when the connection breaks. */
    void welcome() throws IOException {
        emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS));
    }

    void send(String name, Object data) throws IOException {
        emitter.send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
    }

    void send(String name, long id, Object data) throws IOException {
        emitter.send(SseEmitter.event().id(Long.toString(id)).name(name).data(data, MediaType.APPLICATION_JSON));
    }

    void heartbeat() throws IOException {
        emitter.send(SseEmitter.event().comment(""));
    }

    void close() {
        try {
            emitter.complete();
        } catch (IllegalStateException _) {
            // The server noticed first that the client is gone, and has ended the request itself: nothing is left to
            // end.
        }
    }
}
