/** Fault injection in the local stack: passes requests on to its supervisor. */
@NullMarked
package dev.fulfilment.monitor.faults;

import org.jspecify.annotations.NullMarked;
