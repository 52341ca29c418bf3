/**
 * Simulation of the saga: the pure decisions of all four services under redelivery, crashes and interleavings. One thread, no
 * server; each run is determined by its seed.
 */
@NullMarked
package dev.fulfilment.simulation;

import org.jspecify.annotations.NullMarked;
