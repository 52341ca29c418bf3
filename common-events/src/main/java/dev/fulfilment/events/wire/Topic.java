package dev.fulfilment.events.wire;

/**
 * A Kafka topic, owned by the one service that publishes on it.
 *
 * @param name the topic's name on the broker
 * @param publisher the service that owns the topic; the CloudEvents source of its events
 * @param compacted whether Kafka keeps the last event of each key for ever instead of all events for a time
 */
public record Topic(String name, String publisher, boolean compacted) {}
