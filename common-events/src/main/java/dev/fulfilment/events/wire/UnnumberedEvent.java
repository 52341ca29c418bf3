package dev.fulfilment.events.wire;

/**
 * An event as JSON whose sequence is still to be filled in.
 *
 * @param value UTF-8
 * @param sequenceAt the place, counted from 0, of the one byte (a zero) that the sequence takes the place of
 */
public record UnnumberedEvent(byte[] value, int sequenceAt) {}
