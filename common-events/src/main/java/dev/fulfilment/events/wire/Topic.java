package dev.fulfilment.events.wire;

/**
 * A Kafka topic. It is owned by its only publisher.
 *
 * @param name the topic's name on the broker
 * @param publisher the service that owns the topic; the CloudEvents source of its events
 * @param compacted whether Kafka retains the last event of each key without limit, instead of all events for the retention
 */
public record Topic(String name, String publisher, boolean compacted) {}
