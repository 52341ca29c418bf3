/** Our outbox beside its peers and its limits: the same work for all, each in a JVM of its own. */
@NullMarked
package dev.fulfilment.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
