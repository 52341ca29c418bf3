package dev.fulfilment.messaging.outbox;

/** Thrown for an event that Kafka would always reject. Its transaction must not commit, as the event could never be sent. */
public final class EventTooLargeException extends RuntimeException {

    public EventTooLargeException(String eventType, int size, int limit) {
        super("%s has %,d bytes, the limit is %,d".formatted(eventType, size, limit));
    }
}
