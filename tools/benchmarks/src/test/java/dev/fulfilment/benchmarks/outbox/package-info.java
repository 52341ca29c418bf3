@NullMarked
package dev.fulfilment.benchmarks.outbox;

import org.jspecify.annotations.NullMarked;
