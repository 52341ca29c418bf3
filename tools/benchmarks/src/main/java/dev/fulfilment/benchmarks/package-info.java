/** Common parts of the benchmarks: the machine, CPU time, latencies. */
@NullMarked
package dev.fulfilment.benchmarks;

import org.jspecify.annotations.NullMarked;
