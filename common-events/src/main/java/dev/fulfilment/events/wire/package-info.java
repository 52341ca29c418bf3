/** What every event has in common, whatever it is about: envelope, wire names, topics, JSON. */
@NullMarked
package dev.fulfilment.events.wire;

import org.jspecify.annotations.NullMarked;
