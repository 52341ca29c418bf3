package dev.fulfilment.events.wire;

/**
 * An event as JSON whose sequence is not assigned yet.
 *
 * @param value UTF-8
 * @param sequenceAt the index from 0 of the byte (a zero) that the sequence replaces
 */
public record UnnumberedEvent(byte[] value, int sequenceAt) {}
