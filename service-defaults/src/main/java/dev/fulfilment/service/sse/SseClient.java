package dev.fulfilment.service.sse;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A connected client. Each send blocks until the client takes the data or the server's write timeout expires. */
public final class SseClient {

    private static final long NO_TIMEOUT = 0;
    private static final long RECONNECT_MILLIS = 1_000;

    private final SseEmitter emitter;

    /** Creates a client whose connection has no time limit. */
    public SseClient() {
        this(new SseEmitter(NO_TIMEOUT));
    }

    SseClient(SseEmitter emitter) {
        this.emitter = emitter;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Opens the stream with the delay after which the client reconnects. */
    void open() throws IOException {
        emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS));
    }

    /** Sends an event without an id. */
    public void send(String name, Object data) throws IOException {
        emitter.send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
    }

    /** Sends an event with an id, which the client repeats as {@code Last-Event-ID} when it reconnects. */
    public void send(String name, long id, Object data) throws IOException {
        emitter.send(SseEmitter.event().id(Long.toString(id)).name(name).data(data, MediaType.APPLICATION_JSON));
    }

    /** Sends an empty comment, which keeps the connection open and detects a client that has disconnected. */
    void heartbeat() throws IOException {
        emitter.send(SseEmitter.event().comment(""));
    }

    /** Completes the response without an event. */
    SseEmitter complete() {
        close();
        return emitter;
    }

    void close() {
        try {
            emitter.complete();
        } catch (IllegalStateException _) {
            // The server detected the disconnect first and has already completed the request.
        }
    }
}
