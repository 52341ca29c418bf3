/**
 * The decisions of all four services, against each other and against everything that Kafka and a crash can do to them: one
 * thread, no server, and each run is its seed.
 */
@NullMarked
package dev.fulfilment.simulation;

import org.jspecify.annotations.NullMarked;
