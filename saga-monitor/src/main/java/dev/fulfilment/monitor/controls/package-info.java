/** Failures on request, in the local stack: passed on to its supervisor, who alone can stop processes and write to topics. */
@NullMarked
package dev.fulfilment.monitor.controls;

import org.jspecify.annotations.NullMarked;
