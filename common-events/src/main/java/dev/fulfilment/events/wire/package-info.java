/** The wire format that all events share: envelope, wire names, topics, JSON. */
@NullMarked
package dev.fulfilment.events.wire;

import org.jspecify.annotations.NullMarked;
