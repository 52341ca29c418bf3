package dev.fulfilment.events.fuzz;

/**
 * The value of a record, and what it was made from.
 *
 * @param mutation what was changed, for a failure message
 * @param topic the topic of the event before the change
 * @param type the wire name of the event before the change
 * @param eventId the id of the event before the change
 * @param key the key of the event before the change
 * @param value UTF-8, unless the change was to something else
 */
public record HostileEvent(String mutation, String topic, String type, String eventId, String key, byte[] value) {}
