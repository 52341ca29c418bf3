package dev.fulfilment.events.wire;

/**
 * One row of the table of wire names.
 *
 * @param name the {@code eventType} on the wire; never changes, whatever the Java class is called
 * @param version the newest schema version of this type that this code writes and reads, from 1
 * @param topic where events of this type are published
 * @param javaType the record that carries the payload
 */
public record EventType(String name, int version, Topic topic, Class<? extends Event> javaType) {}
