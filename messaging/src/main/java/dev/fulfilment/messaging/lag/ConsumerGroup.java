package dev.fulfilment.messaging.lag;

import java.util.Set;

/** A consumer group of this service, of whichever instances: its id at Kafka and what it listens to. */
public record ConsumerGroup(String id, Set<String> topics) {}
