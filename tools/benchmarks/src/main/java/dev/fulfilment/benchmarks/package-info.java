/** What every benchmark needs: the machine, CPU time, latencies. */
@NullMarked
package dev.fulfilment.benchmarks;

import org.jspecify.annotations.NullMarked;
