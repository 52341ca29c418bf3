/** The published language of the suite: what crosses the wire, and nothing else. */
@NullMarked
package dev.fulfilment.events;

import org.jspecify.annotations.NullMarked;
