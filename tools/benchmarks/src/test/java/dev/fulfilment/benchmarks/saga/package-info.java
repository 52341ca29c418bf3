@NullMarked
package dev.fulfilment.benchmarks.saga;

import org.jspecify.annotations.NullMarked;
