/** Compares our outbox with its peers and its limits: the same work for all, each in a separate JVM. */
@NullMarked
package dev.fulfilment.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
