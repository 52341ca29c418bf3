/** The whole suite under load: how many orders it brings to their end, how fast, and at what cost. */
@NullMarked
package dev.fulfilment.benchmarks.saga;

import org.jspecify.annotations.NullMarked;
