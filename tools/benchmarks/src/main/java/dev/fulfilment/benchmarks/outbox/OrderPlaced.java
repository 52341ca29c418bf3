package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.events.wire.Event;

/**
 * The event that every contender publishes.
 *
 * @param number grows along the commits of a key; the receiver recognises the event by it
 * @param text makes the event as large as all others
 */
record OrderPlaced(String key, long number, String text) implements Event {}
