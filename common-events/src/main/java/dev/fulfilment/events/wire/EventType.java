package dev.fulfilment.events.wire;

/**
 * An entry of the {@link EventCatalog}.
 *
 * @param name the {@code eventType} on the wire; never changes, even if the Java class is renamed
 * @param version the newest schema version of this type that this code writes and reads, from 1
 * @param topic where events of this type are published
 * @param javaType the record that carries the payload
 */
public record EventType(String name, int version, Topic topic, Class<? extends Event> javaType) {}
