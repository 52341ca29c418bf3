package dev.fulfilment.monitor.facts;

import java.time.Instant;
import java.util.UUID;

/** An event with a sequence number that an earlier event of the same order and topic already has. */
public record DuplicateSequence(String topic, long sequence, String eventType, UUID eventId, Instant at) {}
