package dev.fulfilment.messaging;

/** An event that Kafka would refuse for good. Its transaction must not commit: the event could never follow. */
final class EventTooLarge extends RuntimeException {

    EventTooLarge(String eventType, int size, int limit) {
        super("%s has %,d bytes, the limit is %,d".formatted(eventType, size, limit));
    }
}
