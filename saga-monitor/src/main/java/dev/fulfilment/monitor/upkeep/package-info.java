/** What keeps the tables small, and makes them anew. */
@NullMarked
package dev.fulfilment.monitor.upkeep;

import org.jspecify.annotations.NullMarked;
