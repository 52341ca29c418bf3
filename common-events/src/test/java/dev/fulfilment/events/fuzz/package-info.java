/** Seeded generator of events that are wrong in every way, for the codec here and for the running services in system-tests. */
@NullMarked
package dev.fulfilment.events.fuzz;

import org.jspecify.annotations.NullMarked;
