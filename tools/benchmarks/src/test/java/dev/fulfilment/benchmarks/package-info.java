@NullMarked
package dev.fulfilment.benchmarks;

import org.jspecify.annotations.NullMarked;
