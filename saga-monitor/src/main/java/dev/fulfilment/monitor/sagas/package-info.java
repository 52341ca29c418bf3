/** State, timeline and statistics of the sagas. */
@NullMarked
package dev.fulfilment.monitor.sagas;

import org.jspecify.annotations.NullMarked;
