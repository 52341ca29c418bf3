package dev.fulfilment.monitor.facts;

import java.time.Instant;
import java.util.UUID;

/** An event whose place in its publisher's count was taken by another event before. */
public record DuplicateSequence(String topic, long sequence, String eventType, UUID eventId, Instant at) {}
