/** Retention of the tables, and their rebuild from the topics. */
@NullMarked
package dev.fulfilment.monitor.maintenance;

import org.jspecify.annotations.NullMarked;
