package dev.fulfilment.messaging.outbox;

/** An event that Kafka would refuse for good. Its transaction must not commit: the event could never follow. */
public final class EventTooLargeException extends RuntimeException {

    public EventTooLargeException(String eventType, int size, int limit) {
        super("%s has %,d bytes, the limit is %,d".formatted(eventType, size, limit));
    }
}
