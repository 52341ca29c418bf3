package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Event;
import java.time.Instant;

/** What a service makes of an event that it hears. */
interface Reaction<S> {

    Outcome<S> on(S state, Event event, Instant now);
}
