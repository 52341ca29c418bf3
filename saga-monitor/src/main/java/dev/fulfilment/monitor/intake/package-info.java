/** From the topics to the tables: every record once, a poll in one transaction. */
@NullMarked
package dev.fulfilment.monitor.intake;

import org.jspecify.annotations.NullMarked;
