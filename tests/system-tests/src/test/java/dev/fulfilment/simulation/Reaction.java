package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Event;
import java.time.Instant;

/** Reaction of a service to an event. */
interface Reaction<S> {

    Outcome<S> on(S state, Event event, Instant now);
}
