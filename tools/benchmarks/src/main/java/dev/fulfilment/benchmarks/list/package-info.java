/** Measures the latency of a page of the order list with very many orders. */
@NullMarked
package dev.fulfilment.benchmarks.list;

import org.jspecify.annotations.NullMarked;
